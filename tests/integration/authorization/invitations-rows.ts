import { createInvitation } from "@tests/factories/invitations";
import type { RowsOf } from "@tests/integration/authorization/row";

export const invitationsRows: RowsOf<"invitations"> = {
  create: { input: ({ cast }) => ({ clubId: cast.club.id, role: "member" as const, validDays: 7, maxUses: 5 }) },
  revoke: {
    input: async ({ db, cast }) => {
      const { invitation } = await createInvitation(db, { club: cast.club });
      return { clubId: cast.club.id, invitationId: invitation.id };
    },
  },
  get: {
    input: async ({ db, cast }) => ({ token: (await createInvitation(db, { club: cast.club })).token }),
  },
  accept: {
    input: async ({ db, cast }) => ({ token: (await createInvitation(db, { club: cast.club })).token }),
  },
};
