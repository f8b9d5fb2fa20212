import { createCast } from "@tests/factories/cast";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";

test("twenty devices that ask at once for a calendar get one address", async () => {
  const { club, member } = await createCast(getDb());
  const asked = Array.from({ length: 20 }, () => as(member).meetings.getMyFeed({ clubId: club.id }));
  expect(new Set((await Promise.all(asked)).map(({ url }) => url)).size).toBe(1);
});

test("each member has an address of their own, which is the same again for who left and comes back", async () => {
  const db = getDb();
  const { club, organizer, member } = await createCast(db);
  const urlOf = async (person: { id: string }) => (await as(person).meetings.getMyFeed({ clubId: club.id })).url;
  const [before, others] = [await urlOf(member), await urlOf(organizer)];
  expect(before).not.toBe(others);
  await as(member).members.leave({ clubId: club.id });
  await db.membership.create({ data: { clubId: club.id, userId: member.id, role: "member" } });
  expect(await urlOf(member)).toBe(before);
});
