import type { PaperFields } from "@/domain/papers/statement";
import type { Db } from "@/server/db";
import { toColumns } from "@/server/papers/paper-columns";
import type { PaperHtml } from "@/server/papers/render-papers";
import { HTML_VERSION } from "@/server/text/html-version";

/** Writes what a club brought about papers that all clubs share, in place of what it had brought. `html` has its texts. */
export async function saveAdditions(
  tx: Db,
  clubId: string,
  additions: readonly { paperId: string; fields: PaperFields }[],
  html: PaperHtml,
): Promise<void> {
  if (additions.length === 0) return;
  await tx.paperAddition.deleteMany({ where: { clubId, paperId: { in: additions.map(({ paperId }) => paperId) } } });
  await tx.paperAddition.createMany({
    data: additions.map(({ paperId, fields }) => ({
      clubId,
      paperId,
      htmlVersion: HTML_VERSION,
      ...toColumns(fields, html),
    })),
  });
}
