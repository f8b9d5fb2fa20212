import type { ThreadPage, ThreadSource } from "@/components/threads/store/thread-source";
import type { ThreadView } from "@/components/threads/store/thread-state";
import { ThreadStore } from "@/components/threads/store/thread-store";
import type { CommentView } from "@/server/threads/comment-rows";
import "@/components/threads/store/more-comments";
import "@/components/threads/store/read-again";
import "@/components/threads/store/take-found"; // what the store fetches when it needs it is here by then, also where clocks are stopped

/** A comment at a path, which is its id too. */
export function comment(path: string, more: Partial<CommentView> = {}): CommentView {
  return {
    id: path,
    path,
    parentId: null,
    depth: path.length / 5 - 1,
    author: { id: "ada", name: "Ada" },
    html: "<p>words</p>",
    createdAt: "2026-03-01T10:00:00.000Z",
    editedAt: null,
    isDeleted: false,
    number: Number.parseInt(path.slice(-5), 36),
    hiddenReason: null,
    answers: 0,
    reactions: [],
    question: null,
    anchor: null,
    canReply: true,
    canEdit: false,
    canDelete: false,
    ...more,
  };
}

/** A server's side of a thread: what is there now, and how often it was asked. */
type Scene = { there: CommentView[]; mayInsert?: boolean; view?: Partial<ThreadView> };

export function setScene({ there, mayInsert = true, view = {} }: Scene) {
  const now = new Map(there.map((one) => [one.id, one]));
  const asked: string[][] = [];
  const scene = { isDown: false, mayInsert, now, asked };
  const source: ThreadSource = {
    listComments: async () => page([...now.values()]),
    listAround: async (id) => ({
      movedTo: null,
      branchId: "00001",
      comments: [...now.values()].filter((one) => one.id === id),
      hasMore: false,
    }),
    getComments: async (ids) => {
      asked.push(ids);
      if (scene.isDown) throw new Error("no connection");
      return ids.flatMap((id) => now.get(id) ?? []);
    },
  };
  const store = new ThreadStore(page(there), { source, mayInsert: () => scene.mayInsert, ...view });
  const shown = () => store.getState().loaded.comments.map(({ id }) => id);
  return { ...scene, scene, store, shown };
}

const page = (comments: CommentView[]): ThreadPage => ({
  comments,
  hasMore: false,
  total: comments.length,
  lastEventId: "100",
  thread: { lastNumber: comments.length, readNumber: 0, isLocked: false, interest: null, isWithheld: false },
});

export const event = (
  kind: "comment.posted" | "comment.edited" | "comment.deleted",
  commentId: string,
  id: number,
) => ({
  kind,
  commentId,
  paperId: "paper",
  threadId: "thread",
  eventId: String(id),
});
