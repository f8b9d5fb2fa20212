import type { CommentOrder } from "@/domain/threads/thread-reading";

const orderNames: Record<CommentOrder, string> = { time: "Oldest first", reactions: "Most reacted" };

export function OrderLinks({ path, order }: { path: string; order: CommentOrder }) {
  const links: [CommentOrder, string][] = [
    ["time", `${path}#thread`],
    ["reactions", `${path}?order=reactions#thread`],
  ];
  return (
    <nav aria-label="Order of the comments" className="flex shrink-0 gap-3 text-sm text-ink-3">
      {links.map(([name, href]) => (
        <a
          key={name}
          href={href}
          aria-current={name === order ? "true" : undefined}
          className="py-1 hover:text-ink aria-[current]:font-[550] aria-[current]:text-ink"
        >
          {orderNames[name]}
        </a>
      ))}
    </nav>
  );
}
