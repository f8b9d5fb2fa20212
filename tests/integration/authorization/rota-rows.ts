import { createAgenda } from "@tests/factories/agenda";
import { createAssignment } from "@tests/factories/assignments";
import type { RowsOf, Scene } from "@tests/integration/authorization/row";

/** A picked paper that has been given to the subject to present. */
async function proposedToSubject({ db, cast, subject }: Scene) {
  const { meeting, paper, talk } = await createAgenda(db, { club: cast.club });
  const assignment = await createAssignment(db, { meeting, paper, person: subject });
  return { clubId: cast.club.id, talkId: talk.id, assignmentId: assignment.id };
}

export const rotaRows: RowsOf<"rota"> = {
  getTurn: {
    input: async (scene) => {
      const { clubId, assignmentId } = await proposedToSubject(scene);
      return { clubId, assignmentId };
    },
  },
  answer: {
    input: async (scene) => {
      const { clubId, assignmentId } = await proposedToSubject(scene);
      return { clubId, assignmentId, answer: "accept" as const };
    },
  },
  setPresenter: {
    input: async (scene) => {
      const { clubId, talkId } = await proposedToSubject(scene);
      return { clubId, talkId, userId: scene.cast.member.id };
    },
  },
  proposeAgain: {
    input: async (scene) => {
      const { clubId, talkId } = await proposedToSubject(scene);
      return { clubId, talkId };
    },
  },
};
