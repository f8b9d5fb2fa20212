import type { RoundRow } from "@/server/rounds/round-row";

type Paper = RoundRow["papers"][number];

/** Papers are never deleted; two that became one leave the other's id behind. */
export function paperOf(papers: ReadonlyMap<string, Paper>, paperId: string): Paper {
  const gone = { id: paperId, title: "A paper that is gone", titleHtml: "A paper that is gone" };
  return papers.get(paperId) ?? { ...gone, authorCount: 0, publishedOn: null };
}
