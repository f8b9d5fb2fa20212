import { derivePaper } from "@/domain/papers/derive-paper";
import type { Statement } from "@/domain/papers/statement";
import type { Db } from "@/server/db";
import { ranksOf } from "@/server/feed/sources/registry";
import { newPaperHtml, renderPapers } from "@/server/papers/render-papers";
import { saveAdditions } from "@/server/papers/save-additions.service";

/** Derives anew what clubs added to a paper that all share. A club's own paper has no additions: its words are its own. */
export async function refreshAdditions(
  tx: Db,
  { paperId, clubIds }: { paperId: string; clubIds: readonly string[] },
): Promise<void> {
  const { clubId: ownerId } = await tx.paper.findUniqueOrThrow({ where: { id: paperId }, select: { clubId: true } });
  if (ownerId !== null) return;
  for (const clubId of clubIds) {
    const stored = await tx.statement.findMany({
      where: { paperId, clubId },
      orderBy: [{ saidAt: "asc" }, { id: "asc" }],
    });
    const statements = stored.map(({ source, day, fields }): Statement => {
      return { source, day: day && day.toISOString().slice(0, 10), fields: fields as Statement["fields"] };
    });
    const fields = derivePaper(statements, ranksOf);
    const html = newPaperHtml();
    await renderPapers(html, [fields]);
    await saveAdditions(tx, clubId, [{ paperId, fields }], html);
  }
}
