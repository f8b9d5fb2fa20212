import { createClub } from "@tests/factories/clubs";
import { createPaper } from "@tests/factories/papers";
import { createPerson } from "@tests/factories/people";
import { closeWithPick, openRound } from "@tests/factories/rounds";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { MAX_NOMINATION_REASON_LENGTH } from "@/domain/rounds/round-limits";
import { getDb } from "@/server/db";

async function createScene() {
  const db = getDb();
  const [ada, ben, olga] = [await createPerson(db), await createPerson(db), await createPerson(db)];
  const club = await createClub(db, { members: [ada, ben], organizers: [olga] });
  const round = await openRound(db, { club });
  return { db, ada, ben, olga, club, clubId: club.id, round };
}

const conflict = (reason: string) => ({ code: "CONFLICT", cause: { reason } });

describe("limits", () => {
  test("of twenty concurrent ones by one member, three stay", async () => {
    const { db, ada, clubId, round } = await createScene();
    const papers = await Promise.all(Array.from({ length: 20 }, () => createPaper(db)));
    const outcomes = await Promise.allSettled(papers.map(({ id }) => as(ada).rounds.nominate({ clubId, paperId: id })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(conflict("limit_reached"));
    }
    expect(await db.nomination.count({ where: { roundId: round.id } })).toBe(3);
  });

  test("one more may follow when one was withdrawn, and the club's own number is kept", async () => {
    const { db, ada, club, clubId } = await createScene();
    await db.club.update({ where: { id: club.id }, data: { nominationsPerMember: 1 } });
    const { nominationId } = await as(ada).rounds.nominate({ clubId, paperId: (await createPaper(db)).id });
    const next = { clubId, paperId: (await createPaper(db)).id };
    await expect(as(ada).rounds.nominate(next)).rejects.toMatchObject(conflict("limit_reached"));
    await as(ada).rounds.withdrawNomination({ clubId, nominationId });
    await expect(as(ada).rounds.nominate(next)).resolves.toBeDefined();
  });

  test("a line why has an end, and is kept as it was written", async () => {
    const { db, ada, clubId, round } = await createScene();
    const paperId = (await createPaper(db)).id;
    const tooLong = { clubId, paperId, reason: "x".repeat(MAX_NOMINATION_REASON_LENGTH + 1) };
    await expect(as(ada).rounds.nominate(tooLong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const reason = "<b>why</b> & “so” 田中";
    await as(ada).rounds.nominate({ clubId, paperId, reason, wouldPresent: true });
    const seen = await as(ada).rounds.getCurrent({ clubId });
    expect(seen).toMatchObject({
      nominationsLeft: 2,
      round: { id: round.id, nominations: [{ reason, wouldPresent: true, isMine: true, by: ada.name }] },
    });
  });
});

test("the same paper by two concurrently is nominated once", async () => {
  const { db, ada, ben, clubId, round } = await createScene();
  const paperId = (await createPaper(db)).id;
  const outcomes = await Promise.allSettled([ada, ben].map((who) => as(who).rounds.nominate({ clubId, paperId })));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const refused = outcomes.find((outcome) => outcome.status === "rejected");
  expect(refused?.reason).toMatchObject(conflict("already_done"));
  expect(await db.nomination.count({ where: { roundId: round.id } })).toBe(1);
});

test("no paper of that id, no open round, a round that is over", async () => {
  const { db, ada, clubId, round } = await createScene();
  const paperId = (await createPaper(db)).id;
  await expect(as(ada).rounds.nominate({ clubId, paperId: crypto.randomUUID() })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(as(ada, { now: round.closesAt }).rounds.nominate({ clubId, paperId })).rejects.toMatchObject(
    conflict("round_closed"),
  );
  await db.round.update({ where: { id: round.id }, data: { status: "closed" } });
  await expect(as(ada).rounds.nominate({ clubId, paperId })).rejects.toMatchObject(conflict("round_closed"));
});

describe("withdrawing", () => {
  test("members their own, organizers any, twice without harm while the round is open", async () => {
    const { db, ada, ben, olga, clubId, round } = await createScene();
    const nominateNew = async () =>
      (await as(ada).rounds.nominate({ clubId, paperId: (await createPaper(db)).id })).nominationId;
    const [mine, theirs] = [await nominateNew(), await nominateNew()];
    await expect(as(ben).rounds.withdrawNomination({ clubId, nominationId: mine })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await as(ada).rounds.withdrawNomination({ clubId, nominationId: mine });
    await as(olga).rounds.withdrawNomination({ clubId, nominationId: theirs });
    expect(await db.nomination.count({ where: { roundId: round.id } })).toBe(0);
    const several = await nominateNew();
    const at = await Promise.allSettled(
      [ada, ada, olga].map((who) => as(who).rounds.withdrawNomination({ clubId, nominationId: several })),
    );
    for (const outcome of at) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await db.nomination.count({ where: { id: several } })).toBe(0);
  });

  test("not once the round is over", async () => {
    const { db, ada, clubId, round } = await createScene();
    const { nominationId } = await as(ada).rounds.nominate({ clubId, paperId: (await createPaper(db)).id });
    const late = as(ada, { now: round.closesAt }).rounds;
    await expect(late.withdrawNomination({ clubId, nominationId })).rejects.toMatchObject(conflict("round_closed"));
    expect(await db.nomination.count({ where: { id: nominationId } })).toBe(1);
  });

  test("not another club's", async () => {
    const [here, there] = [await createScene(), await createScene()];
    const paperId = (await createPaper(there.db)).id;
    const { nominationId } = await as(there.ada).rounds.nominate({ clubId: there.clubId, paperId });
    await expect(as(here.olga).rounds.withdrawNomination({ clubId: here.clubId, nominationId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

test("the state of papers: in no round, who nominated it, picked for when; another club's rounds do not show", async () => {
  const { db, ada, ben, club, clubId, round } = await createScene();
  const [none, nominated, read, ahead] = await Promise.all(Array.from({ length: 4 }, () => createPaper(db)));
  if (!none || !nominated || !read || !ahead) throw new Error("no papers");
  const meetingAt = async (startsAt: string) =>
    db.meeting.create({
      data: {
        clubId: club.id,
        startsAt,
        endsAt: new Date(Date.parse(startsAt) + 3_600_000),
        seriesDate: new Date(startsAt),
      },
    });
  // 23:30 UTC is the next day in Berlin.
  const past = await meetingAt("2026-01-08T23:30:00Z");
  const future = await meetingAt("2036-01-08T15:00:00Z");
  for (const [paper, meeting] of [
    [read, past],
    [ahead, future],
  ] as const) {
    const closed = await openRound(db, { club, status: "closed", meetingId: meeting.id });
    await closeWithPick(db, { round: closed, paper });
  }
  const { nominationId } = await as(ada).rounds.nominate({ clubId, paperId: nominated.id });
  const other = await createScene();
  await as(other.ada).rounds.nominate({ clubId: other.clubId, paperId: none.id });

  const paperIds = [none, nominated, read, ahead].map(({ id }) => id);
  const seen = await as(ben).rounds.nominationStates({ clubId, paperIds });
  expect(seen).toEqual({
    isNominating: true,
    canNominate: true,
    nominationsLeft: 3,
    nominationsPerMember: 3,
    states: {
      [none.id]: { kind: "none" },
      [nominated.id]: {
        kind: "nominated",
        nominationId,
        by: ada.name,
        byMe: false,
        carriedFrom: null,
        discussedOn: null,
      },
      [read.id]: { kind: "picked", roundNumber: 2, day: "2026-01-09", isOver: true },
      [ahead.id]: { kind: "picked", roundNumber: 3, day: "2036-01-08", isOver: false },
    },
  });
  const later = await as(ada, { now: round.closesAt }).rounds.nominationStates({ clubId, paperIds: [nominated.id] });
  expect(later).toMatchObject({ isNominating: false, canNominate: false, states: { [nominated.id]: { byMe: true } } });
  // Once all are made the way to nominate does not vanish: it says so.
  for (let made = 1; made < 3; made += 1) {
    await as(ada).rounds.nominate({ clubId, paperId: (await createPaper(db)).id });
  }
  const spent = await as(ada).rounds.nominationStates({ clubId, paperIds: [] });
  expect(spent).toMatchObject({ isNominating: true, canNominate: false, nominationsLeft: 0 });
});
