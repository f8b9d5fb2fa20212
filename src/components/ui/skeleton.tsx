import clsx from "clsx";
import { VisuallyHidden } from "./visually-hidden";

const widths = ["w-11/12", "w-full", "w-4/5", "w-2/3"] as const;

type SkeletonProps = { count?: number; label?: string; className?: string | undefined };

/** Grey lines where text will be. */
export function SkeletonLines({ count = 3, label = "Loading", className }: SkeletonProps) {
  return (
    <div role="status" className={clsx("grid gap-2.5", className)}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: count }, (_, line) => (
        <span
          key={line}
          aria-hidden="true"
          className={clsx("h-3.5 animate-breathe rounded-sm bg-sunk", widths[line % widths.length])}
        />
      ))}
    </div>
  );
}

/** Rows of a list that is on its way: as tall as a row with a title, a teaser and its facts, so that nothing jumps. */
export function SkeletonRows({ count = 5, label = "Loading", className }: SkeletonProps) {
  return (
    <div role="status" className={clsx("rows", className)}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: count }, (_, row) => (
        <div key={row} aria-hidden="true" className="row animate-breathe">
          <span className="h-6 w-3/4 rounded-sm bg-sunk" />
          <span className="mt-2 h-4 max-w-[74ch] rounded-sm bg-sunk" />
          <span className="h-4 w-1/2 rounded-sm bg-sunk" />
          <span className="mt-2 h-3 w-48 rounded-sm bg-sunk" />
        </div>
      ))}
    </div>
  );
}
