import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Frame, inLimits, scaleToFit, scaleToRead, scrollTo, type Size } from './geometry';

interface Zoom {
  readonly scale: number;
  readonly by: (factor: number) => void;
  readonly whole: () => void;
  readonly here: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
}

const step = 1.25;

/**
 * A picture in a frame that the browser itself scrolls: by wheel, fingers, arrow keys and bars. What is zoomed stays under
 * the pointer. It begins at what is of interest, and goes there again when that changes.
 */
export function useZoom(picture: Size, interest: Frame | null): [frame: RefObject<HTMLDivElement | null>, zoom: Zoom] {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const current = useRef(scale);
  const then = useRef<((view: HTMLDivElement) => void) | null>(null);

  const zoomTo = useCallback((wanted: number, scroll: (view: HTMLDivElement, from: number, to: number) => void) => {
    const from = current.current;
    const to = inLimits(wanted);
    current.current = to;
    then.current = (view) => scroll(view, from, to);
    // Also where the scale stays as it is the frame is scrolled.
    if (to === from && frame.current !== null) then.current(frame.current);
    else setScale(to);
  }, []);
  useLayoutEffect(() => {
    if (frame.current !== null) then.current?.(frame.current);
    then.current = null;
  }, [scale]);

  /** @param at the point of the frame that keeps what it shows. */
  const zoomAt = useCallback(
    (factor: number, at?: { x: number; y: number }) =>
      zoomTo(current.current * factor, (view, from, to) => {
        const { x, y } = at ?? { x: view.clientWidth / 2, y: view.clientHeight / 2 };
        view.scrollLeft = ((view.scrollLeft + x) * to) / from - x;
        view.scrollTop = ((view.scrollTop + y) * to) / from - y;
      }),
    [zoomTo],
  );
  const { width, height } = picture;
  const { x, y, width: across, height: down } = interest ?? { x: 0, y: 0, width, height: 0 };
  const here = useCallback(() => {
    if (frame.current === null) return;
    zoomTo(scaleToRead(sizeOf(frame.current)), (view, _, to) =>
      view.scrollTo(scrollTo({ x, y, width: across, height: down }, to, sizeOf(view))),
    );
  }, [zoomTo, x, y, across, down]);
  const whole = useCallback(() => {
    if (frame.current === null) return;
    zoomTo(scaleToFit({ width, height }, sizeOf(frame.current)), (view) => view.scrollTo(0, 0));
  }, [zoomTo, width, height]);

  useLayoutEffect(here, [here]);
  useWheelAndFingers(frame, zoomAt);

  const zoom: Zoom = {
    scale,
    by: zoomAt,
    whole,
    here,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const act = { '+': () => zoomAt(step), '=': () => zoomAt(step), '-': () => zoomAt(1 / step), '0': whole }[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    },
    onPointerDown: dragged,
  };
  return [frame, zoom];
}

export { step as zoomStep };

/** Ctrl and the wheel (also two fingers on a touchpad), and two fingers on the screen. Not passive: the page must not zoom too. */
function useWheelAndFingers(
  frame: RefObject<HTMLDivElement | null>,
  zoomAt: (factor: number, at: { x: number; y: number }) => void,
): void {
  useEffect(() => {
    const view = frame.current;
    if (view === null) return;
    const inView = (x: number, y: number): { x: number; y: number } => {
      const { left, top } = view.getBoundingClientRect();
      return { x: x - left, y: y - top };
    };
    const wheeled = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomAt(Math.exp(-event.deltaY / 300), inView(event.clientX, event.clientY));
    };
    let apart = 0;
    const fingers = (event: TouchEvent): void => {
      const [one, other] = event.touches;
      if (one === undefined || other === undefined) {
        apart = 0;
        return;
      }
      event.preventDefault();
      const distance = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      if (apart > 0) zoomAt(distance / apart, inView((one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2));
      apart = distance;
    };
    const listeners = new AbortController();
    const options = { passive: false, signal: listeners.signal };
    view.addEventListener('wheel', wheeled, options);
    for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const)
      view.addEventListener(name, fingers, options);
    return () => listeners.abort();
  }, [frame, zoomAt]);
}

/** The mouse takes the picture along; fingers scroll by themselves. */
function dragged(event: PointerEvent<HTMLDivElement>): void {
  if (event.pointerType !== 'mouse' || event.button !== 0) return;
  const view = event.currentTarget;
  const { clientX, clientY } = event;
  const { scrollLeft, scrollTop } = view;
  // On its bars the mouse scrolls.
  const { left, top } = view.getBoundingClientRect();
  if (clientX - left > view.clientWidth || clientY - top > view.clientHeight) return;
  view.setPointerCapture(event.pointerId);
  const listeners = new AbortController();
  const { signal } = listeners;
  view.addEventListener(
    'pointermove',
    (moved: MouseEvent) => view.scrollTo(scrollLeft + clientX - moved.clientX, scrollTop + clientY - moved.clientY),
    { signal },
  );
  for (const name of ['pointerup', 'pointercancel'] as const) view.addEventListener(name, () => listeners.abort(), { signal });
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): Size {
  return { width: clientWidth, height: clientHeight };
}
