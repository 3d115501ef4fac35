/** Dropping a file anywhere on the page. */
import { useEffect, useState } from 'react';

export interface Drop {
  readonly onFile: (file: File) => void;
  /** Something was dropped that is no file. */
  readonly onNothing: () => void;
}

/** Whether a file hovers over the page. The callbacks must stay the same from render to render. */
export function useDropZone({ onFile, onNothing }: Drop): boolean {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    // dragleave is told for every element crossed; only leaving as often as entering means leaving the page.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setHovering(true);
    };
    const over = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const leave = (): void => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setHovering(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
      else onNothing();
    };
    const listeners = { dragenter: enter, dragover: over, dragleave: leave, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name as 'drop', listener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name as 'drop', listener);
      }
    };
  }, [onFile, onNothing]);
  return hovering;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
