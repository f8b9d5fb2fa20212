import clsx from "clsx";
import type { ReactNode } from "react";

type PageHeadProps = {
  title: ReactNode;
  /** A sentence or two under the title. */
  lede?: ReactNode;
  /** Facts under the title, each a span. */
  meta?: ReactNode;
  /** At the right: buttons, segments, a chip with the deadline. */
  actions?: ReactNode;
  className?: string | undefined;
};

export function PageHead({ title, lede, meta, actions, className }: PageHeadProps) {
  return (
    <header className={clsx("mb-[22px] flex flex-wrap items-baseline justify-between gap-x-4 gap-y-3", className)}>
      <div className="min-w-0">
        <h1 className="type-page">{title}</h1>
        {lede && <p className="type-lede mt-1.5">{lede}</p>}
        {meta && <p className="type-meta mt-1.5 flex flex-wrap gap-x-2.5 gap-y-0.5">{meta}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2.5">{actions}</div>}
    </header>
  );
}
