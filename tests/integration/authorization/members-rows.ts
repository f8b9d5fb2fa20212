import { addMember } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import type { RowsOf, Scene } from "@tests/integration/authorization/row";

/** Somebody that organizers and owners both decide on, new for every call. */
async function newMember({ db, cast }: Scene) {
  const person = await createPerson(db);
  await addMember(db, { club: cast.club, person });
  return { clubId: cast.club.id, userId: person.id };
}

export const membersRows: RowsOf<"members"> = {
  list: {
    input: ({ cast }) => ({ clubId: cast.club.id }),
    reveals: ["email"], // to organizers alone: members.test.ts holds that
  },
  // Everyone may step down; an owner only where another is left, which the cast has not.
  changeRole: {
    input: async (scene) =>
      scene.subject.id === scene.cast.owner.id
        ? { ...(await newMember(scene)), role: "observer" as const }
        : { clubId: scene.cast.club.id, userId: scene.subject.id, role: "observer" as const },
  },
  setPresents: {
    input: ({ cast, subject }) => ({ clubId: cast.club.id, userId: subject.id, presents: false }),
  },
  remove: { input: newMember },
  leave: {
    input: async ({ db, cast, subject }) => {
      // The last owner cannot leave: give the club a second.
      if (subject.id === cast.owner.id)
        await addMember(db, { club: cast.club, person: await createPerson(db), role: "owner" });
      return { clubId: cast.club.id };
    },
  },
  transferClub: { input: ({ cast }) => ({ clubId: cast.club.id, userId: cast.member.id }) },
  issueMemberSignInLink: { input: newMember },
};
