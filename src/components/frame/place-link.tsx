type PlaceLinkItemProps = {
  href: string;
  label: string;
  current?: boolean;
  count?: number | string | undefined;
};

/** One line of the rail, or of what "More" opens. */
export function PlaceLinkItem({ href, label, current = false, count }: PlaceLinkItemProps) {
  return (
    <a href={href} aria-current={current ? "page" : undefined} className="place">
      <span className="min-w-0 truncate">{label}</span>
      {count !== undefined && count !== 0 && <span className="place-count">{count}</span>}
    </a>
  );
}
