import clsx from "clsx";
import Link from "next/link";

export const placeStyle =
  "flex w-full items-center justify-between gap-2 rounded-md px-2.5 py-1.5 text-left text-ink-2 hover:bg-sunk hover:no-underline aria-[current]:bg-accent-soft aria-[current]:font-[550] aria-[current]:text-accent max-rail:min-h-11";

type PlaceLinkItemProps = {
  href: string;
  label: string;
  current?: boolean;
  count?: number | string | undefined;
  className?: string | undefined;
};

/**
 * One line of the rail, or of what "More" opens. Not fetched ahead: pages are made for their reader, so what could be had
 * of one is its empty frame, and every page would ask for eleven of them.
 */
export function PlaceLinkItem({ href, label, current = false, count, className }: PlaceLinkItemProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={clsx(placeStyle, className)}
    >
      <span className="min-w-0 truncate">{label}</span>
      {count !== undefined && count !== 0 && (
        <span className="shrink-0 text-xs leading-none font-medium text-ink-3 tabular-nums">{count}</span>
      )}
    </Link>
  );
}
