import type { RoundRow } from "@/server/rounds/round-row";

type Paper = RoundRow["papers"][number];

/** Papers are never deleted; two that became one leave the other's id behind. */
export function paperOf(papers: ReadonlyMap<string, Paper>, paperId: string): Paper {
  const gone = { id: paperId, title: "A paper that no longer exists", titleHtml: "A paper that no longer exists" };
  return papers.get(paperId) ?? { ...gone, authorCount: 0, publishedOn: null };
}
