// Days that no paper can be listed, published or withdrawn on: refused where they come in.
import { createCast } from "@tests/factories/cast";
import { feedItem, feedPage } from "@tests/factories/feed-items";
import { as } from "@tests/setup/as";
import { bringItems } from "@tests/setup/import-as";
import { emptyLibrary } from "@tests/setup/library";
import { beforeEach, describe, expect, test } from "vitest";
import { lastPossibleDay } from "@/domain/feed/possible-days";
import { addDays } from "@/domain/time/local-time";
import { getDb } from "@/server/db";

const db = getDb();
beforeEach(() => emptyLibrary(db));

describe("days that cannot be", () => {
  const tomorrow = lastPossibleDay(new Date());

  test("are refused in the report, each with its reason, and keep nothing else out", async () => {
    const { club, member } = await createCast(db);
    const report = await bringItems(
      club,
      member,
      feedItem({ day: "2199-01-01" }),
      feedItem({ day: "1990-12-31" }),
      feedItem({ paper: { publishedAt: "2198-01-01T00:00:00.000Z" } }),
      feedItem({ paper: { withdrawnAt: "2198-01-01T00:00:00.000Z" } }),
      feedItem({ day: tomorrow }),
      feedItem({ day: "1991-01-01" }),
    );
    expect(report).toMatchObject({ seen: 6, created: 2, rejectedCount: 4 });
    expect(report.rejected).toEqual([
      { where: "item 1", reason: "It says it was listed on 2199-01-01, which is in the future." },
      { where: "item 2", reason: "It says it was listed on 1990-12-31, before there were feeds." },
      { where: "item 3", reason: "It says it was published on 2198-01-01, which is in the future." },
      { where: "item 4", reason: "It says it was withdrawn on 2198-01-01, which is in the future." },
    ]);
  });

  test("of a copied page are refused at once", async () => {
    const { club, member } = await createCast(db);
    const request = { kind: "text", text: feedPage([{ title: "Early" }]), label: "page.txt" } as const;
    const start = (of: string) => as(member).feed.startImport({ clubId: club.id, request: { ...request, day: of } });
    await expect(start(addDays(tomorrow, 1))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await start(tomorrow);
  });
});
