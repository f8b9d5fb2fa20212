// Who is signed out or removed receives nothing more, at whichever web process their stream is open.

import { createClub } from "@tests/factories/clubs";
import { createSession } from "@tests/factories/sessions";
import { startApp } from "@tests/servers/app-server";
import { ownApp } from "@tests/servers/own-app";
import { sessionCookieName } from "@/server/auth/session-cookie";
import { expect, test } from "./fixtures";

/** A second is promised; the rest is for a machine that does other things as well. */
const MAX_OPEN_MS = 3_000;

test("streams end at every process with their session or membership, and go on elsewhere when one is stopped", async ({
  db,
  person,
  baseURL,
}) => {
  const { origin, environment } = await ownApp({ databaseUrl: process.env.DATABASE_URL ?? "" });
  const other = await startApp(environment, "streams-end-app.log");
  try {
    const [kept, revoked, removed] = [await person(), await person(), await person()];
    const club = await createClub(db, { members: [kept, revoked, removed] });
    const follow = async (who: { id: string }) => {
      const { session, token } = await createSession(db, who);
      const headers = { cookie: `${sessionCookieName()}=${token}` };
      const open = async (at: string) => {
        const stream = { hasEnded: false };
        const answer = await fetch(`${at}/api/clubs/${club.id}/events`, { headers });
        expect(answer.status).toBe(200);
        void answer.text().then(() => {
          stream.hasEnded = true;
        });
        return stream;
      };
      return { session, streams: await Promise.all([String(baseURL), origin].map(open)), open };
    };
    const [keeps, signedOut, out] = [await follow(kept), await follow(revoked), await follow(removed)];
    const ends = (streams: { hasEnded: boolean }[]) =>
      expect
        .poll(() => streams.every(({ hasEnded }) => hasEnded), { timeout: MAX_OPEN_MS, intervals: [50] })
        .toBe(true);

    await db.session.delete({ where: { id: signedOut.session.id } });
    await ends(signedOut.streams);
    expect(out.streams.map(({ hasEnded }) => hasEnded)).toEqual([false, false]);
    await db.membership.deleteMany({ where: { clubId: club.id, userId: removed.id } });
    await ends(out.streams);
    expect(keeps.streams.map(({ hasEnded }) => hasEnded)).toEqual([false, false]);

    await other.stop(); // it ends its streams at once instead of waiting for them, and they come back at the other
    expect(keeps.streams.map(({ hasEnded }) => hasEnded)).toEqual([false, true]);
    expect((await keeps.open(String(baseURL))).hasEnded).toBe(false);
  } finally {
    await other.stop();
  }
});
