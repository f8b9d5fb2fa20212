// What ends at an instant ends by the database's clock, which all processes share: a process whose clock is wrong issues
// nothing that lives longer or shorter, and takes nothing that is over.

import { createClub } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import { createSession } from "@tests/factories/sessions";
import { as } from "@tests/setup/as";
import { afterEach, describe, expect, test, vi } from "vitest";
import { publicOrigin } from "@/env";
import { createAdapter } from "@/server/auth/adapter";
import { readSessionCookie } from "@/server/auth/session-cookie";
import { issueSignInLink } from "@/server/auth/sign-in-links";
import { hashToken } from "@/server/auth/token-hash";
import { findViewer } from "@/server/auth/viewer";
import { getDb } from "@/server/db";
import { handleLinkUse } from "@/server/http/handle-sign-in";
import { advanceWeek } from "@/server/week/advance-week.service";

const db = getDb();
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const clocks = [
  ["a year ahead", YEAR_MS],
  ["a year behind", -YEAR_MS],
] as const;

/** Moves the clock of this process, and leaves its timers and the database's clock alone. */
const moveClock = (byMs: number) => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + byMs });
afterEach(() => vi.useRealTimers());

/** Presses the button behind a link: the session's token, or null. */
async function pressLink(link: string): Promise<string | null> {
  const answer = await handleLinkUse(
    new Request(`${publicOrigin()}/sign-in/link`, {
      method: "POST",
      headers: { origin: publicOrigin(), "x-client-address": "192.0.2.9" },
      body: new URL(link).searchParams,
    }),
  );
  const cookies = answer.headers.getSetCookie().map((cookie) => readSessionCookie(cookie.split(";")[0] ?? null));
  return cookies.find((value) => value) ?? null;
}

const ageLinks = (email: string, seconds: number) => db.$executeRaw`
  UPDATE sign_in_tokens SET expires_at = expires_at - make_interval(secs => ${seconds}::int) WHERE identifier = ${email}`;

/** How long it lives from now on, by the database. */
async function secondsLeft(table: "sessions" | "sign_in_tokens" | "invitations", tokenHash: string): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ seconds: number }[]>(
    `SELECT extract(epoch FROM expires_at - now())::float AS seconds FROM ${table} WHERE token_hash = $1`,
    tokenHash,
  );
  return row?.seconds ?? Number.NaN;
}

describe.each(clocks)("with the process's clock %s", (_, byMs) => {
  test("a sign-in link is good for ten minutes, and the session for thirty days", async () => {
    const ada = await createPerson(db);
    moveClock(byMs);
    const early = await issueSignInLink(db, { email: ada.email, maxAgeSeconds: 600 });
    await ageLinks(ada.email, 590);
    const token = await pressLink(early);
    expect(token).not.toBeNull();
    expect(await findViewer(db, token ?? "")).toMatchObject({ id: ada.id });
    const days = (await secondsLeft("sessions", hashToken(token ?? ""))) / 86_400;
    expect(days).toBeCloseTo(30, 1);

    const late = await issueSignInLink(db, { email: ada.email, maxAgeSeconds: 600 });
    await ageLinks(ada.email, 601);
    expect(await pressLink(late)).toBeNull();
  });

  test("a link that was issued before is over at the same instant", async () => {
    const ada = await createPerson(db);
    const good = await issueSignInLink(db, { email: ada.email, maxAgeSeconds: 600 });
    moveClock(byMs);
    expect(await pressLink(good)).not.toBeNull();
    vi.useRealTimers();
    const over = await issueSignInLink(db, { email: ada.email, maxAgeSeconds: 600 });
    await ageLinks(ada.email, 601);
    moveClock(byMs);
    expect(await pressLink(over)).toBeNull();
  });

  test("the sign-in library finds a session that holds, and none that is over", async () => {
    const ada = await createPerson(db);
    const adapter = createAdapter(getDb);
    const inAnHour = () => new Date(Date.now() + 3_600_000);
    moveClock(byMs);
    const sessionToken = crypto.randomUUID();
    await adapter.createSession?.({ sessionToken, userId: ada.id, expires: inAnHour() });
    const found = await adapter.getSessionAndUser?.(sessionToken);
    expect((found?.session.expires.getTime() ?? 0) - Date.now()).toBeGreaterThan(3_500_000);
    await adapter.updateSession?.({ sessionToken, expires: new Date(Date.now() + 7_200_000) });
    expect(await secondsLeft("sessions", hashToken(sessionToken))).toBeCloseTo(7_200, -2);
    await db.$executeRaw`UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = ${ada.id}::uuid`;
    expect(await adapter.getSessionAndUser?.(sessionToken)).toBeNull();
    const identifier = ada.email;
    await adapter.createVerificationToken?.({ identifier, token: sessionToken, expires: inAnHour() });
    expect(await secondsLeft("sign_in_tokens", sessionToken)).toBeCloseTo(3_600, -2);
  });

  test("a club that was visited just now does not rest", async () => {
    const { id: clubId } = await createClub(db, { owner: await createPerson(db) });
    moveClock(byMs);
    await advanceWeek(db, { clubId });
    expect(
      await db.meeting.count({ where: { clubId, startsAt: { gt: new Date(Date.now() - byMs) } } }),
    ).toBeGreaterThan(0);
  });

  test("an invitation is good for its days", async () => {
    const [owner, guest, late] = [await createPerson(db), await createPerson(db), await createPerson(db)];
    const club = await createClub(db, { owner });
    const sessions = [await createSession(db, owner), await createSession(db, guest), await createSession(db, late)];
    const [ofOwner, ofGuest, ofLate] = sessions.map(({ token }) => ({ token }));
    moveClock(byMs);
    const { invitationId, link } = await as(owner, ofOwner).invitations.create({
      ...{ clubId: club.id, role: "member", validDays: 7, maxUses: 5 },
    });
    const token = new URL(link).pathname.split("/").at(-1) ?? "";
    expect((await secondsLeft("invitations", hashToken(token))) / 86_400).toBeCloseTo(7, 1);
    expect(await as(guest, ofGuest).invitations.accept({ token })).toMatchObject({ joined: true });
    await db.$executeRaw`
      UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = ${invitationId}::uuid`;
    await expect(as(late, ofLate).invitations.accept({ token })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
