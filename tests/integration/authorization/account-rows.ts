import { createSession } from "@tests/factories/sessions";
import type { RowsOf } from "@tests/integration/authorization/row";

export const accountRows: RowsOf<"account"> = {
  listSessions: { input: () => undefined },
  rename: { input: () => ({ name: "Another Name" }) },
  setTimeZone: { input: () => ({ timeZone: "Asia/Tokyo" }) },
  revokeSession: {
    input: async ({ db, subject }) => ({ sessionId: (await createSession(db, subject)).session.id }),
    // Of a signed-in procedure the subject is the caller, strangers and removed people included.
  },
  signOutElsewhere: { input: () => undefined },
};
