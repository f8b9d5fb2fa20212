import { addMember } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import { createSession } from "@tests/factories/sessions";
import type { RowsOf } from "@tests/integration/authorization/row";
import { createToken, hashToken } from "@/server/auth/token-hash";

export const accountRows: RowsOf<"account"> = {
  rename: { input: () => ({ name: "Another Name" }) },
  setTimeZone: { input: () => ({ timeZone: "Asia/Tokyo" }) },
  delete: {
    input: async ({ db, subject }) => {
      // Nobody may leave a club without an owner.
      for (const { clubId } of await db.membership.findMany({ where: { userId: subject.id, role: "owner" } })) {
        await addMember(db, { club: { id: clubId }, person: await createPerson(db), role: "owner" });
      }
      return { email: subject.email, comments: "keep" };
    },
  },
  learnTimeZone: { input: () => ({ timeZone: "Asia/Tokyo" }) },
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
