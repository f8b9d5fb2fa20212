import { createClub } from "@tests/factories/clubs";
import { createPaper } from "@tests/factories/papers";
import { createPerson } from "@tests/factories/people";
import { nominate, openRound } from "@tests/factories/rounds";
import { type AppServer, startApp } from "@tests/servers/app-server";
import { createCrashableDatabase } from "@tests/servers/crashable-database";
import { ownApp } from "@tests/servers/own-app";
import { sessionCookie } from "@tests/setup/session";
import { migrate } from "@tests/setup/test-database";
import { createDb, createPool } from "@/server/db";
import { expect, test } from "./fixtures";

const CRASHES = 3;
const WRITERS_PER_KIND = 4;
/** Acknowledgements in a round before everything is cut off: so that it happens in the thick of it. */
const ACKNOWLEDGED_BEFORE_CRASH = 60;

test("what was acknowledged outlives crashes of the app and the database, and nothing is invented", async () => {
  const database = await createCrashableDatabase();
  await database.start();
  const pool = createPool(database.url, 4);
  const db = createDb(pool);
  let app: AppServer | undefined;
  try {
    await migrate(database.url);
    const people = await Promise.all(Array.from({ length: 2 * WRITERS_PER_KIND }, () => createPerson(db)));
    const club = await createClub(db, { members: people });
    const paper = await createPaper(db);
    const round = await openRound(db, { club });
    const [proposer] = people;
    if (proposer === undefined) throw new Error("Nobody is there.");
    const choices = [await nominate(db, { round, person: proposer }), await nominate(db, { round, person: proposer })];
    const cookies = await Promise.all(people.map((person) => sessionCookie(db, person)));

    const { origin, environment } = await ownApp({ databaseUrl: database.url });
    const call = async (path: string, cookie: string, input: unknown) => {
      const headers = { origin, cookie, "content-type": "application/json" };
      const answer = await fetch(`${origin}/api/trpc/${path}`, {
        method: "POST",
        headers,
        body: JSON.stringify(input),
      });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return (await answer.json()) as { result: { data: unknown } };
    };

    const sent = new Map<string, { body: string; acknowledged: boolean; cookie: string }>();
    const ballots = new Map<string, { acknowledged: string[]; last: string[] }>();
    for (let crash = 0; crash < CRASHES; crash += 1) {
      app = await startApp(environment, "crashing-app.log");
      // What was under way when it broke is sent again with its key, as the browser does.
      for (const [requestKey, comment] of sent) {
        if (comment.acknowledged) continue;
        await call("threads.post", comment.cookie, {
          clubId: club.id,
          paperId: paper.id,
          body: comment.body,
          requestKey,
        });
        comment.acknowledged = true;
      }
      let acknowledged = 0;
      let isOver = false;
      let isEnough = () => {};
      const enough = new Promise<void>((resolve) => {
        isEnough = resolve;
      });
      const write = async (index: number) => {
        const cookie = cookies[index] ?? "";
        for (let turn = 0; !isOver; turn += 1) {
          if (index < WRITERS_PER_KIND) {
            const requestKey = crypto.randomUUID();
            const comment = { body: `Round ${crash}, writer ${index}, turn ${turn}.`, acknowledged: false, cookie };
            sent.set(requestKey, comment);
            await call("threads.post", cookie, { clubId: club.id, paperId: paper.id, body: comment.body, requestKey });
            comment.acknowledged = true;
          } else {
            const userId = people[index]?.id ?? "";
            const approved = choices.filter((_, bit) => ((turn + 1) >> bit) & 1).map(({ paperId }) => paperId);
            const before = ballots.get(userId);
            ballots.set(userId, { acknowledged: before?.acknowledged ?? [], last: approved });
            await call("rounds.castBallot", cookie, { clubId: club.id, roundId: round.id, ballot: { approved } });
            ballots.set(userId, { acknowledged: approved, last: approved });
          }
          acknowledged += 1;
          if (acknowledged >= ACKNOWLEDGED_BEFORE_CRASH) isEnough();
        }
      };
      const writers = people.map((_, index) => write(index).catch(() => undefined)); // its connection breaks in the end
      await enough;
      await Promise.all([app.crash(), database.crash()]);
      isOver = true;
      await Promise.all(writers);
      await database.start();

      await expect.poll(() => db.$queryRaw`SELECT 1`.then(() => true).catch(() => false)).toBe(true);
      const stored = await db.comment.findMany({ where: { clubId: club.id } });
      const byKey = new Map(stored.map((comment) => [comment.requestKey, comment.body]));
      expect(byKey.size).toBe(stored.length);
      for (const [key, { body, acknowledged: known }] of sent) if (known) expect(byKey.get(key)).toBe(body);
      for (const [key, body] of byKey) expect(sent.get(key)?.body).toBe(body);
      const thread = await db.thread.findFirstOrThrow({ where: { clubId: club.id } });
      expect(thread).toMatchObject({ commentCount: stored.length, lastNumber: stored.length });
      const events = await db.event.count({ where: { clubId: club.id, kind: "comment.posted" } });
      expect(events).toBe(stored.length);

      const cast = await db.ballot.findMany({ where: { roundId: round.id } });
      expect(new Set(cast.map(({ userId }) => userId)).size).toBe(cast.length);
      for (const [userId, { acknowledged: known, last }] of ballots) {
        const approved = cast.find((ballot) => ballot.userId === userId)?.papers.toSorted() ?? [];
        expect([known.toSorted(), last.toSorted()]).toContainEqual(approved);
      }
    }
  } finally {
    await app?.crash();
    await db.$disconnect();
    await pool.end();
    await database.remove();
  }
});
