import { Reason } from "@/components/rota/reason";
import { LinkButton } from "@/components/ui/link-button";
import { sayTurnsAndWait } from "@/domain/rota/explain-turn";
import { pageOfLine } from "@/domain/rota/rota-page";
import type { Rota } from "@/server/rota/rota.queries";

/** Where a page of the line begins, as `#line` in the address. */
export const LINE_ID = "line";

type LineProps = { rota: Rota; viewerId: string; rotaPath: string; after: number };

/** The current line, each with the numbers behind the place; a long one page by page, with the reader's own place. */
export function Line({ rota, viewerId, rotaPath, after }: LineProps) {
  const { shown, own, next } = pageOfLine(rota.line, { after, readerId: viewerId });
  return (
    <>
      <ol className="border-t border-line">
        {own !== null && own.position < (shown[0]?.position ?? 0) && <Place of={own} viewerId={viewerId} />}
        {shown.map((place) => (
          <Place key={place.userId} of={place} viewerId={viewerId} />
        ))}
        {own !== null && own.position > (shown.at(-1)?.position ?? 0) && <Place of={own} viewerId={viewerId} />}
      </ol>
      {(next !== null || after > 0) && (
        <nav aria-label="Pages of the line" className="mt-5 flex flex-wrap gap-2.5">
          {after > 0 && <LinkButton href={`${rotaPath}#${LINE_ID}`}>Back to its head</LinkButton>}
          {next !== null && (
            <LinkButton href={`${rotaPath}?after=${next}#${LINE_ID}`}>
              Further down, {rota.line.length - next} more
            </LinkButton>
          )}
        </nav>
      )}
    </>
  );
}

function Place({ of, viewerId }: { of: Rota["line"][number]; viewerId: string }) {
  return (
    <li className="flex gap-3 border-b border-line py-2.5">
      <span className="min-w-6 shrink-0 text-right whitespace-nowrap text-ink-3 tabular-nums">{of.position}</span>
      <div className="min-w-0">
        <p className="font-[550] wrap-anywhere">{of.userId === viewerId ? "You" : of.name}</p>
        {of.position === 1 ? (
          <Reason why={of.why} isMine={of.userId === viewerId} />
        ) : (
          <p className="type-meta">{sayTurnsAndWait(of)}</p>
        )}
      </div>
    </li>
  );
}
