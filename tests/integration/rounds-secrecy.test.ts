// Nobody learns how others vote before the close, organizers included. Every place that could tell is in a table
// (`secrecy/`), which is compared with the router and the folder: one that is not there fails. Each is watched while the
// others vote one way and then another, by every kind of ballot: what it gives must be the same to the letter.

import { readdirSync } from "node:fs";
import path from "node:path";
import { Writable } from "node:stream";
import { handlers, places } from "@tests/integration/secrecy/places";
import { mutations, queries } from "@tests/integration/secrecy/procedures";
import { createVote, type Kind, kinds, type Vote } from "@tests/integration/secrecy/vote";
import { as } from "@tests/setup/as";
import type { AnyProcedure } from "@trpc/server";
import { TRPCError } from "@trpc/server";
import pino from "pino";
import { describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { getDb } from "@/server/db";
import { describeError } from "@/server/describe-error";
import { flushBallotNews } from "@/server/rounds/announce-ballots";
import { closeRound } from "@/server/rounds/close-round";

const db = getDb();

// At run time the list is flat ("rounds.castBallot"), whatever its type says.
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>);
const namesOf = (type: string) =>
  procedures
    .filter(([, { _def }]) => _def.type === type)
    .map(([name]) => name)
    .toSorted();

describe("the table is whole", () => {
  test("every query and every mutation stands in it, and nothing else does", () => {
    expect(Object.keys(queries).toSorted()).toEqual(namesOf("query"));
    expect(Object.keys(mutations).toSorted()).toEqual(namesOf("mutation"));
    expect(namesOf("subscription")).toEqual([]);
  });

  test("so does every route handler", () => {
    const app = path.resolve(import.meta.dirname, "../../src/app");
    const files = readdirSync(app, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
    expect(Object.keys(handlers).toSorted()).toEqual(files.filter((file) => /(^|\/)route\.ts$/.test(file)).toSorted());
  });
});

/** What every place gives to everyone in the club: by procedure and reader, and by place. Refusals are answers too. */
async function lookEverywhere(vote: Vote, now: Date): Promise<Record<string, unknown>> {
  const { owner, organizer, observer, voters } = vote;
  const seen: Record<string, unknown> = {};
  for (const [role, reader] of Object.entries({ owner, organizer, observer, voter: voters[0] ?? owner })) {
    const api = as(reader, { now }) as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>;
    for (const [name, inputOf] of Object.entries(queries)) {
      const [noun = "", procedure = ""] = name.split(".");
      seen[`${name} for the ${role}`] = await api[noun]?.[procedure]?.(inputOf(vote)).catch((error: unknown) => {
        if (!(error instanceof TRPCError)) throw error;
        return { code: error.code, message: error.message };
      });
    }
  }
  for (const [name, look] of Object.entries(places)) seen[name] = await look(vote);
  return seen;
}

describe.each(Object.keys(kinds) as Kind[])("a vote by %s", (kind) => {
  test("looks the same from every place, however the others vote, until it is closed", async () => {
    const vote = await createVote(kind);
    await vote.voteOthers(0);
    await flushBallotNews();
    const now = new Date();
    const one = await lookEverywhere(vote, now);
    const refused = Object.entries(one).filter(([, answer]) => Object.hasOwn((answer ?? {}) as object, "code"));
    expect(refused.map(([name]) => name.replace(/ for .*/, "")).filter((name) => !mayRefuse.has(name))).toEqual([]);

    await vote.voteOthers(1);
    await flushBallotNews();
    expect(await lookEverywhere(vote, now)).toEqual(one);
    for (const secret of await vote.secrets()) expect(JSON.stringify(one)).not.toContain(secret);

    // Voting is over, and the tally still to come: still nothing.
    const late = new Date(Date.now() + 4 * 24 * 60 * 60 * 1000);
    const counting = await lookEverywhere(vote, late);
    await vote.voteOthers(0);
    expect(await lookEverywhere(vote, late)).toEqual(counting);

    await closeRound(db, { clubId: vote.clubId, roundId: vote.roundId, by: "owner" });
    const closed = await lookEverywhere(vote, now);
    for (const place of [
      "rounds.getByNumber for the observer",
      "week.get for the voter",
      "the calendar",
      "the round's file",
    ])
      expect(closed[place], place).not.toEqual(one[place]); // so this test can fail
  });

  test("when it is called off shows nothing of its ballots, in any place", async () => {
    const [one, two] = await Promise.all([createVote(kind), createVote(kind)]);
    for (const [vote, way] of [
      [one, 0],
      [two, 1],
    ] as const) {
      await vote.voteOthers(way);
      await as(vote.organizer).rounds.cancel({ clubId: vote.clubId, roundId: vote.roundId });
      await flushBallotNews();
      const seen = JSON.stringify(await lookEverywhere(vote, new Date()));
      for (const secret of await vote.secrets()) expect(seen).not.toContain(secret);
      expect(seen).not.toMatch(/"(standings|burdens|picks)":\[[^\]]/);
    }
  });
});

/** A closed round's file there is not; who only takes part hears that invitations and sources are for others. */
const mayRefuse = new Set(["invitations.list", "threads.completeMention", "threads.getSource", "threads.listVersions"]);

test("mutations of rounds answer the same, however the others voted", async () => {
  const answers = await Promise.all(
    ([0, 1] as const).map(async (way) => {
      const vote = await createVote("fair-over-time");
      await vote.voteOthers(way);
      const { clubId, roundId, organizer, voters, paperIds } = vote;
      const [voter, other] = voters;
      if (voter === undefined || other === undefined) throw new Error("no voters");
      const soon = new Date(Date.now() + 4 * 24 * 60 * 60 * 1000).toISOString();
      const heard = [
        await outcome(as(voter).rounds.nominate({ clubId, paperId: paperIds[0], wouldPresent: false })),
        await outcome(as(organizer).rounds.open({ clubId })),
        await outcome(as(organizer).rounds.openVoting({ clubId, roundId })),
        await outcome(as(organizer).rounds.extend({ clubId, roundId, closesAt: soon })),
        await outcome(as(organizer).clubs.update({ clubId, votingHours: 24 })),
        await outcome(as(other).rounds.takeBackBallot({ clubId, roundId })),
        await outcome(as(organizer).meetings.setPlace({ clubId, meetingId: vote.meetingId, place: "Room 1" })),
        await outcome(as(organizer).rounds.cancel({ clubId, roundId })),
      ];
      for (const secret of await vote.secrets()) expect(JSON.stringify(heard)).not.toContain(secret);
      return heard;
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});

/** What came back: the answer, or the words of the refusal. */
const outcome = (asked: Promise<unknown>) =>
  asked.then((answer) => answer ?? null).catch((error: unknown) => (error instanceof Error ? error.message : error));

test("the log says nothing of what is voted, by whom, or under which receipt, also where a ballot is refused or fails", async () => {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const serializers = { err: (error: unknown) => describeError(error) };
  // The process's own logger, which tests keep silent, with the same words at the lowest level.
  const slot = Symbol.for("paperclub.logger");
  const holder = globalThis as unknown as Record<symbol, unknown>;
  const silent = holder[slot];
  holder[slot] = pino({ level: "trace", base: null, serializers }, sink);
  try {
    const vote = await createVote("star");
    await vote.voteOthers(0);
    const [ada] = vote.voters;
    if (ada === undefined) throw new Error("no voter");
    const [paperId] = vote.paperIds;
    const cast = (ballot: object) =>
      outcome(as(ada).rounds.castBallot({ clubId: vote.clubId, roundId: vote.roundId, ballot } as never));
    await cast({ approved: [paperId] });
    await cast({ scores: { [paperId]: 9 } });
    await db.$executeRaw`ALTER TABLE ballots ADD CONSTRAINT none CHECK (false) NOT VALID`; // so that it fails within
    expect(await cast({ scores: { [paperId]: 5 } })).toContain("on our side");
    await db.$executeRaw`ALTER TABLE ballots DROP CONSTRAINT none`;
    await flushBallotNews();
    const log = lines.join("");
    expect(log).toContain("a procedure failed");
    for (const secret of [...(await vote.secrets()), ada.id, ada.name, ada.email, paperId])
      expect(log).not.toContain(secret);
  } finally {
    holder[slot] = silent;
  }
});

test("events say that some have voted, together, not who and not what; changes of mind are not told", async () => {
  const { voters, clubId, roundId, voteOthers } = await createVote("schulze");
  await flushBallotNews();
  await voteOthers(0);
  await flushBallotNews();
  const told = () => db.event.findMany({ where: { clubId, kind: "ballot.cast" }, orderBy: { id: "asc" } });
  const once = await told();
  expect(once.map(({ payload }) => payload)).toEqual([{ roundId }, { roundId }]); // the first ballot, and three together
  await voteOthers(1);
  await flushBallotNews();
  expect(await told()).toEqual(once);
  expect(voters).toHaveLength(4);
});

test("the seed is told at the close and not before; voters are never named", async () => {
  const { organizer, voters, clubId, roundId, number, seed } = await createVote("fair-over-time");
  const read = () => as(organizer).rounds.getByNumber({ clubId, number });
  const open = await read();
  expect(JSON.stringify(open)).not.toContain(seed);
  expect(open).toMatchObject({ state: "open", voters: 1, electorate: 6, myBallot: null, receipt: null });
  await closeRound(db, { clubId, roundId, by: "owner" });
  const closed = await read();
  expect(closed).toMatchObject({ state: "closed", seed, seedHash: open.seedHash });
  for (const { id } of voters) expect(JSON.stringify(closed)).not.toContain(id);
});
