import { createPerson } from "@tests/factories/people";
import { createSession } from "@tests/factories/sessions";
import { as } from "@tests/setup/as";
import { describe, expect, test, vi } from "vitest";
import { sessionCookieName } from "@/server/auth/session-cookie";
import { getDb } from "@/server/db";
import { createContext } from "@/server/procedures/context";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0";

describe("sessions", () => {
  test("are listed in words, the present one first, without what could be used", async () => {
    const ada = await createPerson(getDb());
    const { session, token } = await createSession(getDb(), ada, { userAgent: FIREFOX });
    await createSession(getDb(), ada, { expiresAt: new Date(Date.now() - 1) });
    const sessions = await as(ada).account.listSessions();
    expect(sessions.map(({ isThis, browser }) => [isThis, browser])).toEqual([
      [true, "An unknown browser"],
      [false, "Firefox on Linux"],
    ]);
    expect(JSON.stringify(sessions)).not.toContain(session.tokenHash);
    expect(JSON.stringify(sessions)).not.toContain(token);
  });

  test("are revoked one by one, and never another person's", async () => {
    const [ada, eve] = [await createPerson(getDb()), await createPerson(getDb())];
    const { session } = await createSession(getDb(), ada);
    await expect(as(eve).account.revokeSession({ sessionId: session.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await as(ada).account.revokeSession({ sessionId: session.id });
    expect(await getDb().session.count({ where: { id: session.id } })).toBe(0);
    await expect(as(ada).account.revokeSession({ sessionId: session.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("everywhere else end at once, links on their way included; this one and other people's stay", async () => {
    const [ada, eve] = [await createPerson(getDb()), await createPerson(getDb())];
    for (let count = 0; count < 3; count += 1) await createSession(getDb(), ada);
    await as(eve).account.listSessions();
    await getDb().signInToken.create({
      data: { identifier: ada.email, tokenHash: "of a link", expiresAt: new Date(Date.now() + 60_000) },
    });
    expect(await as(ada).account.signOutElsewhere()).toEqual({ count: 3 });
    expect(await as(ada).account.listSessions()).toHaveLength(1);
    expect(await as(eve).account.listSessions()).toHaveLength(1);
    expect(await getDb().signInToken.count({ where: { identifier: ada.email } })).toBe(0);
  });

  test("a revoked one is refused from the next request on", async () => {
    const ada = await createPerson(getDb());
    const { session } = await createSession(getDb(), ada);
    const { token } = await createSession(getDb(), ada);
    const headers = new Headers({ cookie: `${sessionCookieName()}=${token}` });
    const before = await createContext(headers);
    expect(before.viewer?.id).toBe(ada.id);
    await as(ada).account.revokeSession({ sessionId: before.viewer?.sessionId ?? session.id });
    expect((await createContext(headers)).viewer).toBeNull();
  });
});

describe("when a session was last seen", () => {
  const seenAt = async (id: string) => (await getDb().session.findUniqueOrThrow({ where: { id } })).lastSeenAt;
  const visit = async (minutesAgo: number) => {
    const { session, token } = await createSession(getDb(), await createPerson(getDb()));
    const lastSeenAt = new Date(Date.now() - minutesAgo * 60_000);
    await getDb().session.update({ where: { id: session.id }, data: { lastSeenAt } });
    await createContext(new Headers({ cookie: `${sessionCookieName()}=${token}` }));
    return { id: session.id, lastSeenAt };
  };

  test("is noted once five minutes have passed", async () => {
    const { id, lastSeenAt } = await visit(6);
    await vi.waitFor(async () => expect((await seenAt(id)).getTime()).toBeGreaterThan(lastSeenAt.getTime()));
  });

  test("and not before", async () => {
    const { id, lastSeenAt } = await visit(4);
    // A write would be on its way by now; one that is waited for on the same row would come after it.
    await getDb().$executeRaw`UPDATE sessions SET user_agent = 'x' WHERE id = ${id}::uuid`;
    expect(await seenAt(id)).toEqual(lastSeenAt);
  });
});

describe("name and zone", () => {
  test("are one's own to change", async () => {
    const ada = await createPerson(getDb());
    await as(ada).account.rename({ name: "  Ada Lovelace  " });
    await as(ada).account.setTimeZone({ timeZone: "asia/kathmandu" });
    expect(await getDb().user.findUnique({ where: { id: ada.id } })).toMatchObject({
      name: "Ada Lovelace",
      timeZone: "Asia/Kathmandu",
    });
    await as(ada).account.setTimeZone({ timeZone: null });
    expect((await getDb().user.findUnique({ where: { id: ada.id } }))?.timeZone).toBeNull();
  });

  describe("the browser's zone", () => {
    const zoneOf = async ({ id }: { id: string }) => (await getDb().user.findUniqueOrThrow({ where: { id } })).timeZone;

    test("is stored with the first page, under its present name", async () => {
      const ada = await createPerson(getDb(), { timeZone: null });
      await as(ada).account.learnTimeZone({ timeZone: "Asia/Katmandu" });
      expect(await zoneOf(ada)).toBe("Asia/Kathmandu");
    });

    test("changes nothing that is stored: not what somebody chose, and not from a second browser", async () => {
      const ada = await createPerson(getDb(), { timeZone: null });
      const [first, second] = ["Europe/Berlin", "Asia/Tokyo"];
      await as(ada).account.learnTimeZone({ timeZone: first });
      await as(ada).account.learnTimeZone({ timeZone: second });
      expect(await zoneOf(ada)).toBe(first);
      await as(ada).account.setTimeZone({ timeZone: second });
      await as(ada).account.learnTimeZone({ timeZone: first });
      expect(await zoneOf(ada)).toBe(second);
    });

    test.each(["Mars/Olympus", "", "+05:45"])("%j is refused", async (timeZone) => {
      const ada = await createPerson(getDb(), { timeZone: null });
      await expect(as(ada).account.learnTimeZone({ timeZone })).rejects.toMatchObject({ code: "BAD_REQUEST" });
      expect(await zoneOf(ada)).toBeNull();
    });
  });

  test.each(["", " \u200b ", "a\0b", "half \ud800", "turned \u202e", "x".repeat(81)])(
    "the name %j is refused",
    async (name) => {
      const ada = await createPerson(getDb());
      await expect(as(ada).account.rename({ name })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    },
  );

  test("no other field comes along", async () => {
    const [ada, eve] = [await createPerson(getDb()), await createPerson(getDb())];
    const wrong = { name: "Owner", userId: ada.id, isInstanceOwner: true } as { name: string };
    await expect(as(eve).account.rename(wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
