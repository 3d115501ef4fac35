/**
 * The keyboard is never lost in the pane. Where what had the focus is gone from the page, what stood next to it gets it;
 * a browser would begin again at the top of the window. Knows elements alone, and nothing of what they are about.
 */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const FOCUSABLE = 'button, input, select, textarea, a[href], [tabindex]';

/** Watches a part of the page for what has the focus in it and is taken away. */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = part.current;
    if (!element) return undefined;
    const page = element.ownerDocument;
    /** What has the focus, with what it stands in, from the inside out; empty while the focus is elsewhere. */
    let path: readonly Element[] = [];
    const remember = ({ target }: FocusEvent): void => {
      path = target instanceof Element ? [target, ...ancestorsOf(target, element)] : [];
    };
    const forget = (): void => {
      // What is gone has not been left by the user; whoever clicks beside everything has.
      setTimeout(() => {
        if (path[0] && isReachable(path[0]) && !element.contains(page.activeElement)) path = [];
      }, 0);
    };
    /** Somebody who is in the workbook is not called back from it. */
    let away = false;
    const leave = (): void => void (away = true);
    const enter = (): void => void (away = false);
    const keep = (): void => {
      if (away || page.activeElement !== page.body) return;
      if (path[0] === undefined || isReachable(path[0])) return;
      const next = nextOfKin(path.slice(1).filter(isReachable));
      next?.focus({ preventScroll: isInSight(next) });
    };
    const observer = new MutationObserver(keep);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    window.addEventListener('blur', leave);
    window.addEventListener('focus', enter);
    return () => {
      observer.disconnect();
      window.removeEventListener('blur', leave);
      window.removeEventListener('focus', enter);
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
    };
  }, [part]);
}

/**
 * Gives the focus back to what had it before a page came in front, once the page is gone. `cover` is where such pages
 * stand, `isCovered` whether one does.
 */
export function useReturnedFocus(
  part: RefObject<HTMLElement | null>,
  cover: RefObject<HTMLElement | null>,
  isCovered: boolean,
): void {
  const opener = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const element = part.current;
    if (!element) return undefined;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && cover.current?.contains(target) !== true) opener.current = target;
    };
    element.addEventListener('focusin', remember);
    return () => element.removeEventListener('focusin', remember);
  }, [part, cover]);
  useLayoutEffect(() => {
    const { current } = opener;
    if (isCovered || current?.ownerDocument.activeElement !== current?.ownerDocument.body) return;
    if (current && isReachable(current)) current.focus({ preventScroll: true });
  }, [isCovered]);
}

function isReachable(element: Element): boolean {
  return element.isConnected && element.closest('[inert]') === null;
}

function ancestorsOf(target: Element, last: Element): Element[] {
  const all: Element[] = [];
  for (let one = target.parentElement; one !== null; one = one === last ? null : one.parentElement)
    all.push(one);
  return all;
}

/** What is in sight and nearest; what is out of sight only where there is nothing else. */
function nextOfKin(near: readonly Element[]): HTMLElement | undefined {
  const all = near.flatMap(focusableIn);
  const stops = all.filter((one) => one.tabIndex >= 0);
  return stops.find(isInSight) ?? all.find(isInSight) ?? stops[0];
}

function focusableIn(element: Element): HTMLElement[] {
  const all = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return all.filter((one) => isReachable(one) && !one.matches(':disabled, [data-tabster-dummy]'));
}

/** Whether its middle is what one would hit there. */
function isInSight(element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const page = element.ownerDocument;
  // Only browsers know.
  if (typeof page.elementFromPoint !== 'function') return true;
  return element.contains(page.elementFromPoint(left + width / 2, top + height / 2));
}
