import { createComment, createThread } from "@tests/factories/threads";
import type { RowsOf } from "@tests/integration/authorization/row";

// Everyone has an inbox of their own; what is in it is not looked for under anybody else's.
export const notificationsRows: RowsOf<"notifications"> = {
  list: { input: () => ({}) },
  markRead: {
    input: async ({ db, cast, subject }) => {
      const thread = await createThread(db, { club: cast.club });
      const comment = await createComment(db, { thread, author: cast.owner });
      const { id } = await db.notification.create({
        data: {
          userId: subject.id,
          clubId: cast.club.id,
          kind: "comment.posted",
          subjectId: comment.id,
          reason: "mentioned",
        },
      });
      return { ids: [id] };
    },
  },
  setPreference: { input: () => ({ reason: "replied", mail: "never" }) },
};
