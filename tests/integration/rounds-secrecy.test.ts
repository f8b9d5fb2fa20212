// Nobody learns how others vote before the close, organizers included. Every place that could reveal it is taken from the
// router and the folder of routes (`secrecy/`). Each is watched while the others vote one way and then another, by every
// kind of ballot: what it gives must be the same to the letter.

import { readdirSync } from "node:fs";
import path from "node:path";
import { createCast } from "@tests/factories/cast";
import { findRow } from "@tests/integration/authorization/rows";
import { outcome } from "@tests/integration/secrecy/outcome";
import { handlers, places } from "@tests/integration/secrecy/places";
import { aboutBallots, listPaths, questionOf } from "@tests/integration/secrecy/procedures";
import { createVote, type Kind, kinds, type Vote } from "@tests/integration/secrecy/vote";
import { watchStatements } from "@tests/integration/secrecy/watch-statements";
import { as } from "@tests/setup/as";
import { TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import type { getClub } from "@/server/clubs/clubs.queries";
import { getDb } from "@/server/db";
import { flushBallotNews } from "@/server/rounds/announce-ballots.service";
import { closeRound } from "@/server/rounds/close-round.service";

const db = getDb();

describe("nothing is left out", () => {
  test("there is no kind of procedure but queries and mutations", () => {
    expect(listPaths("subscription")).toEqual([]);
  });

  test("every route handler is in the table", () => {
    const app = path.resolve(import.meta.dirname, "../../src/app");
    const files = readdirSync(app, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
    const routes = files.filter((file) => /(^|\/)route\.ts$/.test(file));
    expect(Object.keys(handlers).toSorted()).toEqual([...routes, "api/clubs/[clubId]/events"].toSorted());
  });
});

/** What every place gives to everyone in the club: by procedure and reader, and by place. Refusals are answers too. */
async function lookEverywhere(vote: Vote, now: Date): Promise<Record<string, unknown>> {
  const { owner, organizer, observer, voters } = vote;
  const seen: Record<string, unknown> = {};
  for (const [role, reader] of Object.entries({ owner, organizer, observer, voter: voters[0] ?? owner })) {
    const api = as(reader, { now }) as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>;
    for (const name of listPaths("query")) {
      const [noun = "", procedure = ""] = name.split(".");
      seen[`${name} for the ${role}`] = await api[noun]
        ?.[procedure]?.(questionOf(name, vote))
        .catch((error: unknown) => {
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

/** A closed round's file there is not; who only takes part learns that invitations and sources are for others. */
// What belongs to one person or role. A turn is the organizer's, who gets it.
const mayRefuse = new Set([
  "rota.getTurn",
  "invitations.list",
  "threads.completeMention",
  "threads.getSource",
  "threads.listVersions",
]);

describe("only a mutation that is about ballots names them in its statements", () => {
  test.each(listPaths("mutation"))("%s", async (path) => {
    const cast = await createCast(db);
    const input = await findRow(path).input({ db, cast, subject: cast.owner });
    const [noun = "", procedure = ""] = path.split(".");
    const api = as(cast.owner) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
    await flushBallotNews(); // of the test before: it counts ballots
    const statements = await watchStatements(() => api[noun]?.[procedure]?.(input));
    expect(statements.length).toBeGreaterThan(0);
    const named = statements.filter((statement) => /\bballots\b/.test(statement));
    expect(named.length > 0, named.join("\n")).toBe(aboutBallots.includes(path));
  });
});

const settingsOf = ({ id: _, slug: __, createdAt: ___, ...settings }: Awaited<ReturnType<typeof getClub>>) => settings;

test("mutations of rounds answer the same, however the others voted", async () => {
  const answers = await Promise.all(
    ([0, 1] as const).map(async (way) => {
      const vote = await createVote("fair-over-time");
      await vote.voteOthers(way);
      const { clubId, roundId, organizer, voters, paperIds } = vote;
      const [voter, other] = voters;
      if (voter === undefined || other === undefined) throw new Error("no voters");
      const nomination = await db.nomination.findFirstOrThrow({ where: { roundId, paperId: paperIds[1] } });
      const soon = new Date(Date.now() + 4 * 24 * 60 * 60 * 1000).toISOString();
      const answers = [
        await outcome(as(voter).rounds.nominate({ clubId, paperId: paperIds[0], wouldPresent: false })),
        await outcome(as(organizer).rounds.open({ clubId })),
        await outcome(as(organizer).rounds.openVoting({ clubId, roundId })),
        await outcome(as(organizer).rounds.extend({ clubId, roundId, closesAt: soon })),
        // The two clubs have names of their own.
        await outcome(as(organizer).clubs.update({ clubId, name: "Readers", votingHours: 24 }).then(settingsOf)),
        await outcome(as(other).rounds.takeBackBallot({ clubId, roundId })),
        await outcome(as(organizer).meetings.setPlace({ clubId, meetingId: vote.meetingId, place: "Room 1" })),
        await outcome(as(organizer).rounds.withdrawNomination({ clubId, nominationId: nomination.id })),
        await outcome(as(organizer).rounds.cancel({ clubId, roundId })),
      ];
      for (const secret of await vote.secrets()) expect(JSON.stringify(answers)).not.toContain(secret);
      return answers;
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});
