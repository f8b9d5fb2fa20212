import clsx from "clsx";
import type { ReactNode } from "react";

export type Segment = {
  href: string;
  label: ReactNode;
  current?: boolean | undefined;
  /** Says it in full where the label is short: "Tue 4" is read as "Previous day, Tuesday 4 November". */
  fullLabel?: string | undefined;
};

type SegmentsProps = { label: string; items: readonly Segment[]; className?: string | undefined };

/** A few links of which one may be the present view: day, week, month; previous, next. */
export function Segments({ label, items, className }: SegmentsProps) {
  return (
    <nav
      aria-label={label}
      className={clsx("inline-flex flex-wrap overflow-clip rounded-md border border-line-strong", className)}
    >
      {items.map((item) => (
        <a
          key={item.href}
          href={item.href}
          aria-current={item.current ? "page" : undefined}
          aria-label={item.fullLabel}
          className="inline-flex min-h-[34px] items-center border-line px-3 text-[0.84375rem] text-ink-2 tabular-nums not-last:border-r hover:bg-sunk hover:no-underline focus-visible:-outline-offset-2 aria-[current]:bg-sunk aria-[current]:font-[550] aria-[current]:text-ink max-rail:min-h-10"
        >
          {item.label}
        </a>
      ))}
    </nav>
  );
}
