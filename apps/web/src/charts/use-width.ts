import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How wide a part of the page is: what is drawn in it keeps its letters as large as the page's own. */
export function useWidth<Part extends HTMLElement>(): [part: RefObject<Part | null>, width: number] {
  const part = useRef<Part>(null);
  const [width, setWidth] = useState(560);
  useLayoutEffect(() => {
    const { current } = part;
    if (current === null) return;
    const measure = (): void => setWidth(Math.max(48, Math.round(current.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [part, width];
}
