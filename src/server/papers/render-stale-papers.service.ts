import type { Db } from "@/server/db";
import { renderStored, renderStoredAbstract } from "@/server/papers/render-stored";
import { queryRows } from "@/server/query-rows";
import { HTML_VERSION } from "@/server/text/html-version";
import { renderPaperTitle } from "@/server/text/render-inline";

/** Papers between two statements: some tens of milliseconds, in which nothing else waits for long. */
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
    for (const paper of papers) count += await renderAnew(db, paper);
    const last = papers.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  return count;
}

async function renderAnew(db: Db, { id, title, abstract }: StalePaper): Promise<number> {
  const titleHtml = renderStored(renderPaperTitle, title);
  const { abstractHtml, teaserHtml } = renderStoredAbstract(abstract);
  return db.$executeRaw`
    UPDATE papers SET title_html = ${titleHtml}, abstract_html = ${abstractHtml}, teaser_html = ${teaserHtml},
      html_version = ${HTML_VERSION}
    WHERE id = ${id}::uuid AND title = ${title} AND abstract IS NOT DISTINCT FROM ${abstract}
      AND html_version < ${HTML_VERSION}`;
}
