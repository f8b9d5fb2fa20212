import type { Role } from "@/domain/clubs/roles";
import type { Anchor } from "@/domain/threads/anchor";
import type { Zones } from "@/domain/time/write-instant";
import type { ThreadStore } from "./thread-store";

/** What of a comment is open: the form for an answer, which may begin with a quotation, or the one for an edit. */
export type OpenForm = { commentId: string; kind: "edit" } | { commentId: string; kind: "reply"; quote: string };

/** What all comments of a thread share. */
export type ThreadContext = {
  store: ThreadStore;
  clubId: string;
  paperId: string;
  /** The paper's page, without a query. */
  path: string;
  viewer: { id: string; name: string; role: Role };
  /** Members write; organizers look after what is written. */
  canWrite: boolean;
  isOrganizer: boolean;
  zones: Zones;
  /** Of the comment with which this page begins; null: it is the thread's own. */
  branchPath: string | null;
  /** Of the paper's PDF, where there is one. */
  pdfUrl: string | null;
  /** What the comment will be about that is being written at the foot of the thread. */
  setAnchor: (anchor: Anchor | null) => void;
  setOpenForm: (form: OpenForm | null) => void;
};
