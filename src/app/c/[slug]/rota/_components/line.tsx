import type { Rota } from "@/server/rota/rota.queries";

/** The line as it stands, each with the numbers behind the place. */
export function Line({ rota, viewerId }: { rota: Rota; viewerId: string }) {
  return (
    <ol className="border-t border-line">
      {rota.line.map(({ userId, name, position, why }) => (
        <li key={userId} className="flex gap-3 border-b border-line py-2.5">
          <span className="w-6 shrink-0 text-right text-ink-3 tabular-nums">{position}</span>
          <div className="min-w-0">
            <p className="font-[550] wrap-anywhere">{userId === viewerId ? "You" : name}</p>
            <p className="type-meta">{why}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
