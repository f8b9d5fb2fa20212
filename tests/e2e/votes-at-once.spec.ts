// Three hundred members vote and change their minds, at two web processes at once, while the round closes.

import { createClub } from "@tests/factories/clubs";
import { personFields } from "@tests/factories/people";
import { nominate, openRound } from "@tests/factories/rounds";
import { startApp } from "@tests/servers/app-server";
import { ownApp } from "@tests/servers/own-app";
import { Gate } from "@tests/setup/gate";
import { sessionCookie } from "@tests/setup/session";
import { createDatabase, databasePrefix, dropDatabases, migrate } from "@tests/setup/test-database";
import { checkRoundFile } from "@/domain/rounds/check-round-file";
import { readRoundFile } from "@/domain/rounds/read-round-file";
import { createDb, createPool, type RootDb } from "@/server/db";
import { scheduleRound } from "@/server/rounds/schedule-round.service";
import { expect, test } from "./fixtures";

const MEMBERS = 300;
/** Enough for everyone to be in the midst of it, few enough for the limit on writes. */
const MAX_BALLOTS_EACH = 20;
/** When so many have voted, the round is set to close at once: it closes in the thick of it on any machine. */
const VOTERS_BEFORE_CLOSE = 200;
const CLOSES_IN_MS = 500;

interface Confirmed {
  approved: string[];
  receipt: string;
  savedAt: string;
}

test("ballots counted are those that were confirmed, none after the close, and the file counts again", async () => {
  const name = `${databasePrefix()}_votes`;
  const databaseUrl = await createDatabase(name);
  await migrate(databaseUrl);
  const pool = createPool(databaseUrl, 4);
  const db = createDb(pool);
  const processes = await Promise.all([startProcess(databaseUrl, "one.log"), startProcess(databaseUrl, "two.log")]);
  const origins = processes.map(({ origin }) => origin);
  const [origin = "", other = ""] = origins;
  try {
    const { clubId, roundId, papers, cookies } = await createVote(db);
    const enough = new Gate();
    let voted = 0;
    const vote = async (index: number): Promise<Confirmed | null> => {
      let last: Confirmed | null = null;
      for (let turn = 0; turn < MAX_BALLOTS_EACH; turn += 1) {
        const approved = papers.filter((_, paper) => (index + turn + paper) % 3 !== 0);
        const at = origins[(index + turn) % origins.length] ?? origin;
        const answer = await call(at, "rounds.castBallot", cookies[index] ?? "", {
          clubId,
          roundId,
          ballot: { approved },
        });
        if (answer.status !== 200) {
          expect(answer.reason).toBe("round_closed");
          return last;
        }
        if (last === null) voted += 1;
        if (voted === VOTERS_BEFORE_CLOSE) enough.open();
        last = { approved, ...(answer.data as Omit<Confirmed, "approved">) };
        await new Promise((resolve) => setTimeout(resolve, (index * 7) % 400)); // voters are no machines
      }
      return last;
    };
    // The clock closes, in the workers of both processes, and so does the owner, at both.
    const close = async () => {
      await enough.opened;
      const closesAt = new Date(Date.now() + CLOSES_IN_MS);
      await db.round.update({ where: { id: roundId }, data: { closesAt } });
      await scheduleRound(db, { clubId, roundId, votingOpensAt: null, closesAt });
      await new Promise((resolve) => setTimeout(resolve, CLOSES_IN_MS));
      return Promise.all(origins.map((at) => call(at, "rounds.close", cookies[0] ?? "", { clubId, roundId })));
    };
    const closing = close();
    const confirmed = await Promise.all(Array.from({ length: MEMBERS }, (_, index) => vote(index)));
    const closings = await closing;
    expect(closings.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    await expect
      .poll(async () => (await db.round.findUniqueOrThrow({ where: { id: roundId } })).status, { timeout: 60_000 })
      .toBe("closed");

    const files = await Promise.all(
      [origin, other].map((at) =>
        fetch(`${at}/api/clubs/${clubId}/rounds/1/file`, { headers: { cookie: cookies[0] ?? "" } }),
      ),
    );
    const [file, again] = await Promise.all(files.map(async (answer) => readRoundFile(await answer.json())));
    if (file === undefined) throw new Error("no file");
    expect(again).toEqual(file);
    expect(checkRoundFile(file)?.mismatches).toEqual([]);

    const voters = confirmed.filter((ballot) => ballot !== null);
    expect(voters.length).toBeGreaterThanOrEqual(VOTERS_BEFORE_CLOSE);
    for (const { savedAt } of voters) expect(Date.parse(savedAt)).toBeLessThan(Date.parse(file.closesAt));
    const published = new Map(file.ballots?.map(({ voter, ...ballot }) => [voter, ballot]));
    expect(published).toEqual(
      new Map(voters.map(({ receipt, approved }) => [receipt, { approved: approved.toSorted() }])),
    );
    expect(file.history?.members).toHaveLength(MEMBERS);
    expect(await db.event.count({ where: { clubId, kind: "round.closed" } })).toBe(1);
    expect(await db.burden.count({ where: { clubId } })).toBe(MEMBERS);
    expect(await db.pick.count({ where: { clubId } })).toBe(1);
  } finally {
    await Promise.all(processes.map(({ app }) => app.stop()));
    await db.$disconnect();
    await pool.end();
    await dropDatabases(name);
  }
});

async function startProcess(databaseUrl: string, log: string) {
  const { origin, environment } = await ownApp({ databaseUrl });
  return { app: await startApp(environment, log), origin };
}

/** An open round with everybody signed in. */
async function createVote(db: RootDb) {
  const people = await db.user.createManyAndReturn({ data: Array.from({ length: MEMBERS }, () => personFields()) });
  const [owner, ...others] = people;
  if (owner === undefined) throw new Error("nobody is there");
  const club = await createClub(db, { owner, members: others });
  const cookies = await Promise.all(people.map((person) => sessionCookie(db, person)));
  const round = await openRound(db, { club, method: "fair-over-time" });
  const papers: string[] = [];
  for (let paper = 0; paper < 6; paper += 1) papers.push((await nominate(db, { round, person: owner })).paperId);
  return { clubId: club.id, roundId: round.id, papers, cookies };
}

async function call(origin: string, path: string, cookie: string, input: unknown) {
  const answer = await fetch(`${origin}/api/trpc/${path}`, {
    method: "POST",
    headers: { origin, cookie, "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  const body = (await answer.json()) as { result?: { data: unknown }; error?: { data: { reason: string | null } } };
  return { status: answer.status, data: body.result?.data, reason: body.error?.data.reason };
}
