import clsx from "clsx";
import type { ReactNode } from "react";
import { VisuallyHidden } from "./visually-hidden";

type TableProps = {
  /** Names the table for screen readers. Shown when `showCaption` is set. */
  caption: string;
  showCaption?: boolean;
  /** thead and tbody. Cells of numbers take `className="num"`. */
  children: ReactNode;
  className?: string | undefined;
};

/** Scrolls in its own box where the screen is too narrow, never the page. The box takes focus so that keys scroll it. */
export function Table({ caption, showCaption = false, children, className }: TableProps) {
  return (
    <section aria-label={caption} tabIndex={0} className={clsx("relative max-w-full overflow-x-auto", className)}>
      <table className="sheet-table">
        <caption className={showCaption ? "type-section pb-1 text-start" : undefined}>
          {showCaption ? caption : <VisuallyHidden>{caption}</VisuallyHidden>}
        </caption>
        {children}
      </table>
    </section>
  );
}
