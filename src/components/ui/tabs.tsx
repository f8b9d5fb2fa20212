import clsx from "clsx";
import type { ReactNode } from "react";

export type Tab = {
  href: string;
  label: ReactNode;
  current?: boolean | undefined;
  count?: number | string | undefined;
};

type TabsProps = { label: string; items: readonly Tab[]; className?: string | undefined };

/**
 * Parts of one place, each under its own address. Too many for the width: the row scrolls by itself, and fades where it
 * goes on.
 */
export function Tabs({ label, items, className }: TabsProps) {
  return (
    <nav aria-label={label} className={clsx("tab-row flex gap-5 overflow-x-auto border-b border-line", className)}>
      {items.map((item) => (
        <a
          key={item.href}
          href={item.href}
          aria-current={item.current ? "page" : undefined}
          className="inline-flex min-h-10 items-center gap-1.5 border-b-2 border-transparent text-md whitespace-nowrap text-ink-2 hover:text-ink hover:no-underline focus-visible:-outline-offset-2 aria-[current]:border-accent aria-[current]:font-[550] aria-[current]:text-ink"
        >
          {item.label}
          {item.count !== undefined && <span className="type-meta">{item.count}</span>}
        </a>
      ))}
    </nav>
  );
}
