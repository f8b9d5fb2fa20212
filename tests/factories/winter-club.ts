import { createClub } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import { nominate } from "@tests/factories/rounds";
import { as } from "@tests/setup/as";
import { getDb } from "@/server/db";
import { closeRound } from "@/server/rounds/close-round.service";
import { advanceWeek } from "@/server/week/advance-week.service";

export const HOUR_MS = 3_600_000;
/** A Friday; the club meets on Thursdays at 16:00 in Berlin, first on 8 January 2026. */
export const friday = new Date("2026-01-02T09:00:00Z");
export const [first, second, third] = ["2026-01-08", "2026-01-15", "2026-01-22"].map(
  (day) => new Date(`${day}T15:00:00Z`),
) as [Date, Date, Date];

/** A club whose meetings and first round are as the series makes them; nobody has nominated yet. */
export async function createWinterClub({
  now = friday,
  ...fields
}: { now?: Date } & Parameters<typeof createClub>[1] = {}) {
  const db = getDb();
  const [olga, ada, ben] = [await createPerson(db), await createPerson(db), await createPerson(db)];
  const club = await createClub(db, {
    owner: olga,
    members: [ada, ben],
    seriesStartsOn: new Date("2026-01-02"),
    ...fields,
  });
  const clubId = club.id;
  await advanceWeek(db, { clubId, now });
  const meetings = () => db.meeting.findMany({ where: { clubId }, orderBy: { seriesDate: "asc" } });
  const meetingAt = async (startsAt: Date) => db.meeting.findFirstOrThrow({ where: { clubId, startsAt } });
  const round = () =>
    db.round.findFirstOrThrow({ where: { clubId }, orderBy: { number: "desc" }, include: { meeting: true } });
  const organize = (at = now) => as(olga, { now: at }).meetings;
  /** Ada's paper is picked for the first meeting. */
  const pick = async () => {
    const { id: roundId } = await round();
    const { paperId } = await nominate(db, { round: { id: roundId, clubId }, person: ada });
    await closeRound(db, { clubId, roundId, by: "clock", now: new Date(first.getTime() - 72 * HOUR_MS) });
    return paperId;
  };
  return { db, club, clubId, olga, ada, ben, meetings, meetingAt, round, organize, pick };
}
