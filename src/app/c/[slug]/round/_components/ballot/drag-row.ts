import { type Drop, type DropMeasures, findDrop, scrollStep } from "./find-drop";

/** Less is a press with an unsteady hand. */
const MIN_DRAG_PX = 5;

type DragRow = {
  /** What was pressed: it holds the pointer until the end. */
  handle: HTMLElement;
  /** Follows the pointer by its transform; everything else stays where it is until the drop. */
  row: HTMLElement;
  measure: () => DropMeasures;
  /** Where it would be dropped now. Called when that changes. */
  onOver: (drop: Drop) => void;
  /** Null: given up by Escape, by the system, or before it began. */
  onEnd: (drop: Drop | null) => void;
};

/**
 * Drags a row by its handle from the press on, with mouse, pen or finger alike. The handle needs `touch-action: none`,
 * or the browser takes a finger's move for scrolling. Near the window's edges the page scrolls along.
 */
export function dragRow(press: PointerEvent, { handle, row, measure, onOver, onEnd }: DragRow): void {
  if (press.button !== 0) return;
  const { pointerId } = press;
  const startY = press.clientY + window.scrollY;
  let clientY = press.clientY;
  let measures: DropMeasures | null = null;
  let drop: Drop | null = null;
  let frame = 0;

  const follow = () => {
    const y = clientY + window.scrollY;
    if (measures === null) {
      if (Math.abs(y - startY) < MIN_DRAG_PX) return;
      measures = measure();
      frame = requestAnimationFrame(scrollAlong);
    }
    row.style.transform = `translateY(${y - startY}px)`;
    const next = findDrop(y, measures);
    if (JSON.stringify(next) === JSON.stringify(drop)) return;
    drop = next;
    onOver(next);
  };

  const scrollAlong = () => {
    const step = scrollStep(clientY, window.innerHeight);
    if (step !== 0) {
      window.scrollBy({ top: step, behavior: "instant" });
      follow();
    }
    frame = requestAnimationFrame(scrollAlong);
  };

  const stop = new AbortController();
  const end = (dropped: Drop | null) => {
    stop.abort();
    cancelAnimationFrame(frame);
    row.style.transform = "";
    onEnd(dropped);
  };

  const { signal } = stop;
  handle.setPointerCapture(pointerId);
  handle.addEventListener(
    "pointermove",
    (event) => {
      clientY = event.clientY;
      follow();
    },
    { signal },
  );
  handle.addEventListener("pointerup", () => end(drop), { signal });
  handle.addEventListener("pointercancel", () => end(null), { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") end(null);
    },
    { signal },
  );
}
