import { commentElementId } from "./reading-position";

interface Place {
  /** Of the page of a paper of the club. */
  path: string;
  /** The paper, where it is another one than that of `path`. */
  paperId?: string;
  /** The comment with which the page of a deep branch begins; null: it is on the thread's own page. */
  branchId?: string | null;
  commentId: string;
}

/** Where a comment is read. */
export function commentAddress({ path, paperId, branchId = null, commentId }: Place): string {
  const page = paperId === undefined ? path : path.replace(/[^/]+$/, paperId);
  return `${page}${branchId === null ? "" : `?branch=${branchId}`}#${commentElementId(commentId)}`;
}
