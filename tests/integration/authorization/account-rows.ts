import { createSession } from "@tests/factories/sessions";
import type { RowsOf } from "@tests/integration/authorization/row";
import { createToken, hashToken } from "@/server/auth/token-hash";

export const accountRows: RowsOf<"account"> = {
  rename: { input: () => ({ name: "Another Name" }) },
  setTimeZone: { input: () => ({ timeZone: "Asia/Tokyo" }) },
  setShownWhileReading: { input: () => ({ isShown: false }) },
  revokeSession: {
    input: async ({ db, subject }) => ({ sessionId: (await createSession(db, subject)).session.id }),
  },
  requestEmailChange: {
    input: ({ subject }) => ({ email: `new-${subject.id}@example.org` }),
  },
  confirmEmailChange: {
    input: async ({ db, subject }) => {
      const email = `confirmed-${subject.id}@example.org`;
      const token = createToken();
      await db.signInToken.create({
        data: {
          identifier: `email-change:${subject.id}:${email}`,
          tokenHash: hashToken(token),
          expiresAt: new Date(Date.now() + 60_000),
        },
      });
      return { email, token };
    },
  },
};
