/** What jsdom lacks: sizes, observers, and the text codecs the file host needs. Import it before anything of React. */
import { TextDecoder, TextEncoder } from 'node:util';

/** Height of the window the pane believes to be in, and of each line of its list: the list shows what fits. */
const WINDOW = 900;
const LINE = 40;

class NoResizeObserver {
  observe(): void {
    // Nothing is ever resized here.
  }
  unobserve(): void {
    // See above.
  }
  disconnect(): void {
    // See above.
  }
}

Object.assign(globalThis, { TextDecoder, TextEncoder, ResizeObserver: NoResizeObserver });
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => WINDOW },
  clientWidth: { configurable: true, get: () => 320 },
  offsetHeight: { configurable: true, get: () => LINE },
  offsetWidth: { configurable: true, get: () => 320 },
});
Element.prototype.scrollTo = () => undefined;
Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/["\\]/g, '\\$&') } });
