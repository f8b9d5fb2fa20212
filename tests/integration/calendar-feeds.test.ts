import { createCast } from "@tests/factories/cast";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";

test("twenty devices that ask at once for a calendar not yet made get one address", async () => {
  const { club, member } = await createCast(getDb());
  const asked = Array.from({ length: 20 }, () => as(member).meetings.getMyFeed({ clubId: club.id }));
  expect(new Set((await Promise.all(asked)).map(({ url }) => url)).size).toBe(1);
});
