import { arxivSearch } from "@/domain/papers/paper-link";
import { AddLinkButton } from "./add-link-button";

type MissingLinkProps = { clubId: string; paper: { id: string; title: string }; canWrite: boolean };

/** Of a paper that came as text alone: the way to where it can be read. */
export function MissingLink({ clubId, paper, canWrite }: MissingLinkProps) {
  return (
    <>
      <a href={arxivSearch(paper.title)} rel="noreferrer noopener" target="_blank" className="link text-ink-2">
        Find on arXiv
      </a>
      {canWrite && <AddLinkButton clubId={clubId} paperId={paper.id} />}
    </>
  );
}
