import type { ThreadStore } from "./thread-store";

/** What of a comment is open: the form for an answer, or the one for an edit. */
export type OpenForm = { commentId: string; kind: "reply" | "edit" };

/** What all comments of a thread share. */
export type ThreadContext = {
  store: ThreadStore;
  clubId: string;
  paperId: string;
  viewer: { id: string; name: string };
  timeZone: string;
  setOpenForm: (form: OpenForm | null) => void;
};
