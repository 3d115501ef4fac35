/** Waiting until the window has drawn what it was told to show, before work that keeps it from drawing. */

/** Milliseconds. A window out of sight draws nothing; the work then goes on all the same. */
const LONGEST_WAIT = 100;

/** Resolves after the next frame is drawn, or soon where none is. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestAnimationFrame !== 'function') return void setTimeout(resolve, 0);
    setTimeout(resolve, LONGEST_WAIT);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
