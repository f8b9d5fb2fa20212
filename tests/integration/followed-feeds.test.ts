// A club's feed shows the feeds that it follows.
import { createCast } from "@tests/factories/cast";
import { createListing } from "@tests/factories/listings";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { importAs, papersOf } from "@tests/setup/import-as";
import { emptyLibrary } from "@tests/setup/library";
import { beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();
beforeEach(() => emptyLibrary(db));

const DAY = "2025-11-05";

describe("the feeds that a club follows", () => {
  test("are what its feed shows, and one feed's listing hides no other's", async () => {
    const { club, member } = await createCast(db);
    const paper = await createPaper(db);
    await createListing(db, { paper, day: DAY, source: "aaa-not-followed" });
    expect(await papersOf(club, member, DAY)).toEqual([]);
    await createListing(db, { paper, day: DAY, source: "sample" });
    expect(await papersOf(club, member, DAY)).toMatchObject([{ paperId: paper.id, isSample: true }]);
    await createListing(db, { paper, day: DAY, source: "huggingface" });
    expect(await papersOf(club, member, DAY)).toMatchObject([{ paperId: paper.id, isSample: false }]);
    await db.followedFeed.deleteMany({ where: { clubId: club.id, feed: "huggingface" } });
    expect(await papersOf(club, member, DAY)).toMatchObject([{ paperId: paper.id, isSample: true }]);
  });

  test("of a new club are the Daily Papers, and the sample week once it asks for that", async () => {
    const { stranger } = await createCast(db);
    const { clubId } = await as(stranger).clubs.create({
      name: "A New Club",
      slug: `new-${crypto.randomUUID().slice(0, 8)}`,
      timeZone: "Europe/Berlin",
      meeting: { weekday: 4, time: "16:00", lengthMinutes: 60, everyWeeks: 1 },
    });
    const followed = async () =>
      (await db.followedFeed.findMany({ where: { clubId } })).map(({ feed }) => feed).toSorted();
    expect(await followed()).toEqual(["huggingface"]);
    await importAs({ id: clubId }, stranger, { kind: "sample" });
    expect(await followed()).toEqual(["huggingface", "sample"]);
    expect((await as(stranger).feed.getDay({ clubId })).total).toBeGreaterThan(0);
  });
});
