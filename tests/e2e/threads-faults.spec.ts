// Fifty people talk at two web processes while the database restarts, a process is killed and another one started, and
// one person's network is cut.

import { setTimeout as sleep } from "node:timers/promises";
import { createClub } from "@tests/factories/clubs";
import { createPaper } from "@tests/factories/papers";
import { personFields } from "@tests/factories/people";
import { type AppServer, findFreePort, startApp } from "@tests/servers/app-server";
import { createCrashableDatabase } from "@tests/servers/crashable-database";
import { startTcpProxy } from "@tests/servers/tcp-proxy";
import { checkThreads } from "@tests/setup/check-threads";
import { sessionCookie } from "@tests/setup/session";
import { migrate } from "@tests/setup/test-database";
import { testEnvironment } from "@tests/setup/test-environment";
import { createDb, createPool } from "@/server/db";
import { DiscussionClient } from "./discussion-client";
import { expect, test } from "./fixtures";

const PEOPLE = 50;
/** Every so many-th of them has the discussion itself on the page; the others only receive its events. */
const SHOWS_EVERY = 10;
/** Comments confirmed between two faults: so that each happens in the thick of it, on any machine. */
const COMMENTS_BETWEEN_FAULTS = 25;
/** A minute, in a hurry: the cut client receives nothing meanwhile. CUT_SECONDS=60 takes the time. */
const DEFAULT_CUT_MS = 3_000;
const cutMs = Number(process.env.CUT_SECONDS ?? DEFAULT_CUT_MS / 1_000) * 1_000;
/** How long the cut client bears silence: in no hurry as long as a page does. */
const patience = cutMs > DEFAULT_CUT_MS ? {} : { silenceMs: 1_000 };
/**
 * Between two comments of one person: fifty of them leave a slow machine time to start a process. The longer the cut, the
 * slower they talk, since whoever missed more than is replayed begins anew, which is another journey.
 */
const pauseMs = Math.max(1_000, cutMs / 3);

test("every confirmed comment is there once, in order, on every page, whatever broke meanwhile", async () => {
  test.setTimeout(600_000 + 4 * cutMs);
  const database = await createCrashableDatabase();
  await database.start();
  const pool = createPool(database.url, 4);
  const db = createDb(pool);
  const closers = [database.remove, () => pool.end(), () => db.$disconnect()];
  try {
    await migrate(database.url);
    const users = await db.user.createManyAndReturn({ data: Array.from({ length: PEOPLE }, () => personFields()) });
    const club = await createClub(db, { members: users });
    const paper = await createPaper(db);
    const cookies = await Promise.all(users.map((user) => sessionCookie(db, user)));

    const ports: number[] = [];
    let turn = 0;
    const site = await startTcpProxy(() => ports[turn++ % ports.length] ?? 0);
    const line = await startTcpProxy(() => site.port);
    const origin = `http://localhost:${site.port}`;
    const startProcess = async (log: string): Promise<AppServer & { port: number }> => {
      const port = await findFreePort();
      const environment = { ...testEnvironment({ databaseUrl: database.url, publicUrl: origin }), PUBLIC_URL: origin };
      const app = await startApp({ ...environment, PORT: String(port) }, log);
      ports.push(port);
      closers.push(app.stop);
      return { ...app, port };
    };
    const [first] = await Promise.all([startProcess("threads-faults-one.log"), startProcess("threads-faults-two.log")]);
    closers.push(site.close, line.close);

    const clients = cookies.map((cookie, index) => {
      const place = { site: origin, cookie, clubId: club.id, paperId: paper.id };
      return index === 0
        ? new DiscussionClient({ ...place, address: `http://localhost:${line.port}`, ...patience })
        : new DiscussionClient({ ...place, address: origin });
    });
    closers.push(async () => clients.forEach((client) => client.close()));
    await Promise.all(clients.map((client, index) => client.open({ showsComments: index % SHOWS_EVERY === 0 })));

    let isOver = false;
    const talk = async (client: DiscussionClient, index: number) => {
      await sleep((pauseMs * index) / PEOPLE);
      for (let number = 0; !isOver; number += 1) {
        await client.post(`Number ${number} of ${index}.`);
        await sleep(pauseMs);
      }
    };
    const confirmed = () => clients.reduce((sum, client) => sum + client.confirmed.length, 0);
    const more = async () => {
      const before = confirmed();
      await expect.poll(confirmed, { timeout: 60_000 }).toBeGreaterThanOrEqual(before + COMMENTS_BETWEEN_FAULTS);
    };
    const talking = Promise.all(clients.map(talk));

    await more();
    await database.crash();
    await database.start();
    await more();
    ports.splice(ports.indexOf(first.port), 1);
    const killed = first.crash();
    await Promise.all([killed, startProcess("talk-three.log")]);
    await more();
    line.cut();
    await Promise.all([sleep(cutMs), more()]);
    line.heal();
    await more();
    isOver = true;
    await talking;

    const stored = await db.comment.findMany({ where: { clubId: club.id }, orderBy: { number: "asc" } });
    const order = stored.map(({ id }) => id);
    expect(clients.flatMap((client) => client.confirmed).toSorted()).toEqual(order.toSorted()); // none lost, none invented
    await checkThreads(db, club);
    for (const [index, client] of clients.entries()) {
      await expect.poll(() => client.received.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(order.length);
      expect(client.received, `what ${index} received`).toEqual(order);
      if (index % SHOWS_EVERY === 0) await expect.poll(() => client.shown, { timeout: 20_000 }).toEqual(order);
    }
  } finally {
    for (const close of closers.toReversed()) await close();
  }
});
