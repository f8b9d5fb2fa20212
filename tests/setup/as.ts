import { createSession } from "@tests/factories/sessions";
import { appRouter } from "@/server/api/root";
import { findViewer } from "@/server/auth/viewer";
import { getDb, type RootDb } from "@/server/db";
import type { Context } from "@/server/procedures/context";
import { createCallerFactory } from "@/server/procedures/procedures";

const createCaller = createCallerFactory(appRouter);

/** One session a person and test file; a test that revokes it thereby signs the person out. */
const tokens = new Map<string, Promise<string>>();

interface Circumstances {
  /** The time by which deadlines are judged, in place of the database's clock. */
  now?: Date;
  /** The client's address, for rate limits. From the range that is kept for documentation. */
  address?: string;
  /** Other connections than the process has, such as some that only read. */
  db?: RootDb;
  /** The cookie of another of the person's sessions. */
  token?: string;
}

/** Procedures as the person calls them: with a session of theirs in the database, read anew for every call. */
export function as(person: { id: string }, circumstances: Circumstances = {}) {
  return createCaller(async () => {
    const db = getDb();
    return {
      ...surroundings(circumstances),
      viewer: await findViewer(db, circumstances.token ?? (await tokenOf(person))),
    };
  });
}

/** Procedures as someone who is not signed in calls them. */
export function asNobody(circumstances: Circumstances = {}) {
  return createCaller({ ...surroundings(circumstances), viewer: null });
}

export type Api = ReturnType<typeof asNobody>;

function surroundings({ now, address = "192.0.2.1", db = getDb() }: Circumstances): Omit<Context, "viewer"> {
  return { db, address, now: now ?? new Date(), ...(now === undefined ? {} : { givenNow: now }) };
}

async function tokenOf(person: { id: string }): Promise<string> {
  let token = tokens.get(person.id);
  if (token === undefined) {
    token = createSession(getDb(), person).then((made) => made.token);
    tokens.set(person.id, token);
  }
  return token;
}
