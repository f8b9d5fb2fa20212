import { createAgenda } from "@tests/factories/agenda";
import { createRotaClub } from "@tests/factories/rota-club";
import { getDb } from "@/server/db";
import { advanceWeek } from "@/server/week/advance-week.service";

/**
 * Ada joined first, then Ben, then Cy, and nobody has presented: that is the line. The owner takes no turns. Ada has been
 * asked to present the paper of next week.
 */
export async function createLine({ people = 3 } = {}) {
  const db = getDb();
  const { club, owner, members } = await createRotaClub(db, { people });
  const { meeting, paper, talk } = await createAgenda(db, { club });
  await advanceWeek(db, { clubId: club.id });
  const ofTalk = { clubId: club.id, talkId: talk.id };
  const assignments = () => db.assignment.findMany({ where: ofTalk, orderBy: { id: "asc" } });
  /** Who was asked, in order, and what became of it: why it ended, if it has. */
  const course = async () =>
    (await assignments()).map(({ userId, status, endedBecause }) => [
      members.findIndex(({ id }) => id === userId),
      endedBecause ?? status,
    ]);
  const live = async () => {
    const found = (await assignments()).find(({ status }) => status === "proposed" || status === "accepted");
    if (found === undefined) throw new Error("nobody presents the talk");
    return found;
  };
  const sequence = async () => (await db.meeting.findUniqueOrThrow({ where: { id: meeting.id } })).sequence;
  const [ada, ben, cy] = members;
  if (ada === undefined || ben === undefined) throw new Error("a line needs two");
  return {
    db,
    club,
    clubId: club.id,
    owner,
    members,
    ada,
    ben,
    cy: cy ?? ben,
    meeting,
    paper,
    ofTalk,
    assignments,
    course,
    live,
    sequence,
  };
}
