// What the log, events and an open round say of a vote: that it goes on, and nothing of how.

import { Writable } from "node:stream";
import { outcome } from "@tests/integration/secrecy/outcome";
import { createVote } from "@tests/integration/secrecy/vote";
import { as } from "@tests/setup/as";
import pino from "pino";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";
import { describeError } from "@/server/describe-error";
import { flushBallotNews } from "@/server/rounds/announce-ballots.service";
import { closeRound } from "@/server/rounds/close-round.service";

const db = getDb();

test("the log says nothing of what is voted, who voted, or under which receipt, also where a ballot is refused or fails", async () => {
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

test("events say how many have voted, several together, not who and not what; changes of mind are not published", async () => {
  const { voters, clubId, roundId, voteOthers } = await createVote("schulze");
  await flushBallotNews();
  await voteOthers(0);
  await flushBallotNews();
  const published = () => db.event.findMany({ where: { clubId, kind: "ballot.cast" }, orderBy: { id: "asc" } });
  const once = await published();
  expect(once.map(({ payload }) => payload)).toEqual([
    { roundId, voters: 1 },
    { roundId, voters: 4 }, // three together
  ]);
  await voteOthers(1);
  await flushBallotNews();
  expect(await published()).toEqual(once);
  expect(voters).toHaveLength(4);
});

test("the seed is published at the close and not before; voters are never named", async () => {
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
