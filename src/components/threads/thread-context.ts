import type { ThreadStore } from "./thread-store";

/** What of a comment is open: the form for an answer, or the one for an edit. */
export type OpenForm = { commentId: string; kind: "reply" | "edit" };

/** What all comments of a thread share. */
export type ThreadContext = {
  store: ThreadStore;
  clubId: string;
  paperId: string;
  /** The paper's page, without a query. */
  path: string;
  viewer: { id: string; name: string };
  /** Members write; organizers look after what is written. */
  canWrite: boolean;
  isOrganizer: boolean;
  timeZone: string;
  /** Of the comment with which this page begins; null: it is the thread's own. */
  branchPath: string | null;
  setOpenForm: (form: OpenForm | null) => void;
};
