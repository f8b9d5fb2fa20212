import type { Db } from "@/server/db";
import { findAbstractHtml, newPaperHtml, type PaperHtml, renderPapers } from "@/server/papers/render-papers";
import { queryRows } from "@/server/query-rows";
import { HTML_VERSION } from "@/server/text/html-version";

/** As for papers. */
const ADDITIONS_AT_ONCE = 10;

interface StaleAddition {
  clubId: string;
  paperId: string;
  abstract: string | null;
}

/** What `renderStalePapers` does, for abstracts that clubs brought beside what was fetched. */
export async function renderStaleAdditions(db: Db, signal?: AbortSignal): Promise<number> {
  let count = 0;
  let after = { clubId: NIL, paperId: NIL };
  while (!signal?.aborted) {
    const additions = await queryRows<StaleAddition>(db)`
      SELECT club_id AS "clubId", paper_id AS "paperId", abstract FROM paper_additions
      WHERE (club_id, paper_id) > (${after.clubId}::uuid, ${after.paperId}::uuid) AND html_version < ${HTML_VERSION}
      ORDER BY club_id, paper_id LIMIT ${ADDITIONS_AT_ONCE}`;
    const html = newPaperHtml();
    await renderPapers(
      html,
      additions.map(({ abstract }) => ({ abstract: abstract ?? undefined })),
      { areStored: true },
    );
    for (const addition of additions) count += await storeAnew(db, addition, html);
    const last = additions.at(-1);
    if (last === undefined) break;
    after = last;
  }
  return count;
}

const NIL = "00000000-0000-0000-0000-000000000000";

async function storeAnew(db: Db, { clubId, paperId, abstract }: StaleAddition, html: PaperHtml): Promise<number> {
  const { abstractHtml, teaserHtml } = findAbstractHtml(html, abstract);
  return db.$executeRaw`
    UPDATE paper_additions SET abstract_html = ${abstractHtml}, teaser_html = ${teaserHtml}, html_version = ${HTML_VERSION}
    WHERE club_id = ${clubId}::uuid AND paper_id = ${paperId}::uuid AND abstract IS NOT DISTINCT FROM ${abstract}
      AND html_version < ${HTML_VERSION}`;
}
