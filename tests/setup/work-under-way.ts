import { createClub } from "@tests/factories/clubs";
import { feedItem } from "@tests/factories/feed-items";
import { createPerson } from "@tests/factories/people";
import { nominate, openRound } from "@tests/factories/rounds";
import type { StuckMailServer } from "@tests/servers/stuck-mail-server";
import { as } from "@tests/setup/as";
import pg from "pg";
import { expect } from "vitest";
import type { RootDb } from "@/server/db";
import { queueMail } from "@/server/mail/queue-mail";
import { scheduleRound } from "@/server/rounds/schedule-round.service";

interface Places {
  url: string;
  /** Does not answer for mails to `stuck.example` until it recovers. */
  mailServer: StuckMailServer;
}

/**
 * Queues three imports of one club, a closing and a mail, and holds back what an import's batch, the closing and the mail
 * need, so that whoever does them stops in the middle of each.
 */
export async function queueWork(db: RootDb, { url, mailServer }: Places, mailbox: string) {
  const owner = await createPerson(db);
  const [importing, voting] = [await createClub(db, { owner }), await createClub(db, { owner })];
  const closesAt = new Date();
  const round = await openRound(db, { club: voting, closesAt });
  await nominate(db, { round, person: owner });
  const client = await holdBack(url, voting.id);
  for (const upvotes of [10, 20, 30]) {
    await as(owner).feed.startImport({ clubId: importing.id, request: textOf(importing.id, upvotes) });
  }
  await queueMail(db, { to: mailbox, subject: "Hello", text: "Hello", html: "<p>Hello</p>" });
  await scheduleRound(db, { clubId: voting.id, roundId: round.id, votingOpensAt: null, closesAt });

  return {
    /** Waits until an import, the closing and the mail are under way. */
    untilUnderWay: async () => {
      const waiting = async () => (await client.query("SELECT count(*) FROM pg_locks WHERE NOT granted")).rows[0].count;
      await expect.poll(waiting, { timeout: 30_000 }).toBe("2");
      await expect.poll(() => mailServer.tried, { timeout: 30_000 }).toContain(mailbox);
    },
    /** Unless the database is killed, which does it. */
    letGo: () => client.end(),
    /** Waits until all has ended, for at most a minute, and checks that each ended once and in order. */
    expectEnded: async () => {
      // The next round opens meanwhile, with jobs of its own.
      const jobsLeft = () =>
        db.$queryRaw`
          SELECT task_identifier FROM graphile_worker.jobs
          WHERE task_identifier IN ('import.run', 'mail.send') OR key = ${`round.close:${round.id}`}`.catch(
          () => "the database is away",
        );
      await expect.poll(jobsLeft, { timeout: 60_000, interval: 100 }).toEqual([]);
      expect(mailServer.taken.filter((to) => to === mailbox)).toEqual([mailbox]);
      expect(await db.round.findUniqueOrThrow({ where: { id: round.id } })).toMatchObject({ status: "closed" });
      expect(await db.event.count({ where: { clubId: voting.id, kind: "round.closed" } })).toBe(1);
      const imports = await db.import.findMany({ where: { clubId: importing.id }, orderBy: { finishedAt: "asc" } });
      expect(imports.map(({ label, status }) => [label, status])).toEqual([
        ["10 upvotes", "done"],
        ["20 upvotes", "done"],
        ["30 upvotes", "done"],
      ]);
      const listings = await db.listing.findMany({ where: { clubId: importing.id }, select: { upvotes: true } });
      expect(listings).toEqual([{ upvotes: 30 }]);
    },
  };
}

/** Holds what an import's batch and a closing need, so that both wait in the middle of their work. */
async function holdBack(url: string, clubId: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined); // it may die with the database
  await client.connect();
  await client.query("BEGIN");
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('paperclub:import', 0))");
  await client.query("SELECT 1 FROM clubs WHERE id = $1 FOR UPDATE", [clubId]);
  return client;
}

function textOf(clubId: string, upvotes: number) {
  const item = feedItem({ id: `2511.${clubId.replace(/\D/g, "").slice(-5)}`, day: "2025-11-05", paper: { upvotes } });
  return { kind: "text", text: JSON.stringify([item]), label: `${upvotes} upvotes` } as const;
}
