// What one saves of one's own account in two windows: none writes over the other, and each is updated.

import { createCast } from "@tests/factories/cast";
import { createPerson } from "@tests/factories/people";
import { as } from "@tests/setup/as";
import { followClub } from "@tests/setup/follow-club";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { getListener } from "@/server/events/listener";

const db = getDb();

beforeAll(async () => {
  // Signals are not kept: whoever does not listen yet misses them. An event is kept, and received later.
  const { club, owner } = await createCast(db);
  const { next, leave } = await followClub(owner, club.id);
  await as(owner).members.setPresents({ clubId: club.id, userId: owner.id, presents: false });
  await next();
  await leave();
});
afterAll(() => getListener().stop());

const asked = (changed: object) => ({ code: "CONFLICT", cause: { reason: "changed_meanwhile", changed } });

test("an account keeps a name and a time zone that were saved in another window", async () => {
  const ada = await createPerson(db, { name: "Ada" });
  expect(await as(ada).account.rename({ name: "Ada L.", basedOn: { name: "Ada" } })).toEqual({ name: "Ada L." });
  const late = { name: "Countess", basedOn: { name: "Ada" } };
  await expect(as(ada).account.rename(late)).rejects.toMatchObject(asked({ name: "Ada L." }));
  await as(ada).account.setTimeZone({ timeZone: "Asia/Tokyo", basedOn: { timeZone: null } });
  const zone = { timeZone: "Europe/Paris", basedOn: { timeZone: null } };
  await expect(as(ada).account.setTimeZone(zone)).rejects.toMatchObject(asked({ timeZone: "Asia/Tokyo" }));
  const stored = await db.user.findUniqueOrThrow({ where: { id: ada.id } });
  expect([stored.name, stored.timeZone]).toEqual(["Ada L.", "Asia/Tokyo"]);
});

test.each([
  ["a name", (ada: { id: string }) => as(ada).account.rename({ name: "New" })],
  ["a time zone", (ada: { id: string }) => as(ada).account.setTimeZone({ timeZone: "UTC" })],
  ["being shown while reading", (ada: { id: string }) => as(ada).account.setShownWhileReading({ isShown: false })],
  [
    "a choice of mail",
    (ada: { id: string }) => as(ada).notifications.setPreference({ reason: "mentioned", mail: "never" }),
  ],
])("an account notifies the person's own windows, and nobody else's, of %s", async (_, change) => {
  const { club, owner, member } = await createCast(db);
  const [own, other] = [await followClub(member, club.id), await followClub(owner, club.id)];
  await change(member);
  expect((await own.next())?.data).toEqual({ kind: "me.account_changed" });
  await as(owner).members.setPresents({ clubId: club.id, userId: owner.id, presents: false });
  expect((await other.next())?.data.kind).toBe("member.changed"); // and nothing before it
  await Promise.all([own.leave(), other.leave()]);
});
