type RejectedListProps = {
  rejected: readonly { where: string; reason: string }[];
  /** Of all of them; not each need be in the list. */
  count: number;
  title: string;
};

export function RejectedList({ rejected, count, title }: RejectedListProps) {
  if (count === 0) return null;
  return (
    <details className="text-md" open={count <= 5}>
      <summary className="cursor-pointer font-[550]">
        {title} ({count})
      </summary>
      <ul role="list" className="mt-2 grid gap-1.5">
        {rejected.map(({ where, reason }, index) => (
          <li key={index} className="max-w-measure">
            <span className="text-ink-3">{where}</span> {reason}
          </li>
        ))}
        {rejected.length < count && <li className="text-ink-3">and {count - rejected.length} more</li>}
      </ul>
    </details>
  );
}
