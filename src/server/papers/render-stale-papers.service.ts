import type { Db } from "@/server/db";
import { findAbstractHtml, findHtml, newPaperHtml, type PaperHtml, renderPapers } from "@/server/papers/render-papers";
import { queryRows } from "@/server/query-rows";
import { HTML_VERSION } from "@/server/text/html-version";

/** Papers that are read, and whose HTML is kept, at once. */
const PAPERS_AT_ONCE = 10;

interface StalePaper {
  id: string;
  title: string;
  abstract: string | null;
}

/**
 * Renders anew the titles and abstracts that an older renderer made, and says how many: a hole that was closed is
 * closed for old papers too. Lists show hundreds of papers, so this is not left to whoever reads them. Stops where
 * `signal` says so; run again, it goes on. What was changed meanwhile is left to the next run.
 */
export async function renderStalePapers(db: Db, signal?: AbortSignal): Promise<number> {
  let count = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  while (!signal?.aborted) {
    const papers = await queryRows<StalePaper>(db)`
      SELECT id, title, abstract FROM papers WHERE id > ${after}::uuid AND html_version < ${HTML_VERSION}
      ORDER BY id LIMIT ${PAPERS_AT_ONCE}`;
    const html = newPaperHtml();
    await renderPapers(
      html,
      papers.map(({ title, abstract }) => ({ title, abstract: abstract ?? undefined })),
      {
        areStored: true,
      },
    );
    for (const paper of papers) count += await storeAnew(db, paper, html);
    const last = papers.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  return count;
}

async function storeAnew(db: Db, { id, title, abstract }: StalePaper, html: PaperHtml): Promise<number> {
  const titleHtml = findHtml(html.titles, title);
  const { abstractHtml, teaserHtml } = findAbstractHtml(html, abstract);
  return db.$executeRaw`
    UPDATE papers SET title_html = ${titleHtml}, abstract_html = ${abstractHtml}, teaser_html = ${teaserHtml},
      html_version = ${HTML_VERSION}
    WHERE id = ${id}::uuid AND title = ${title} AND abstract IS NOT DISTINCT FROM ${abstract}
      AND html_version < ${HTML_VERSION}`;
}
