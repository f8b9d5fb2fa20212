import { createCast } from "@tests/factories/cast";
import { feedItem } from "@tests/factories/feed-items";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();

/** 2 MB of small items, which take a few tenths of a second to read. */
const large = `[${Array.from({ length: 30_000 }, (_, at) => `{"paper":{"id":"2501.${10_000 + at}","title":"T","submittedOnDailyAt":"2025-01-01"}}`).join()}]`;

const settled = async (calls: Promise<unknown>[]) =>
  (await Promise.allSettled(calls)).map((call) => (call.status === "fulfilled" ? "read" : String(call.reason.message)));

test("others are answered while a large text is read", async () => {
  const { club, member, organizer } = await createCast(db);
  const order: string[] = [];
  const reading = as(member)
    .feed.previewText({ clubId: club.id, text: large })
    .then((found) => order.push(`read ${found.papers}`));
  for (let call = 1; call <= 20; call += 1) {
    await as(organizer).feed.listDays({ clubId: club.id, month: "2025-01" });
    order.push(`call ${call}`);
  }
  await reading;
  expect(order.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, at) => `call ${at + 1}`));
  expect(order[20]).toBe("read 30000");
});

test("of ten texts that one member sends at once, one is read", async () => {
  const { club, member } = await createCast(db);
  const preview = () => as(member).feed.previewText({ clubId: club.id, text: large });
  const outcomes = await settled(Array.from({ length: 10 }, preview));
  expect(outcomes.filter((outcome) => outcome === "read")).toHaveLength(1);
  expect(new Set(outcomes)).toEqual(
    new Set(["read", "Your previous import is still being read. Try again when it is done."]),
  );
  await expect(preview()).resolves.toMatchObject({ papers: 30_000 });
});

test("an import counts among them, and what is refused stores nothing", async () => {
  const { club, member } = await createCast(db);
  const request = { kind: "text", text: large, label: "large.json" } as const;
  const outcomes = await settled([
    as(member).feed.startImport({ clubId: club.id, request }),
    as(member).feed.startImport({ clubId: club.id, request }),
    as(member).feed.previewText({ clubId: club.id, text: large }),
  ]);
  expect(outcomes.filter((outcome) => outcome === "read")).toHaveLength(1);
  expect(await db.import.count({ where: { clubId: club.id } })).toBeLessThanOrEqual(1);
});

test("several people wait for each other, and too many are sent away", async () => {
  const casts = await Promise.all(Array.from({ length: 10 }, () => createCast(db)));
  const outcomes = await settled(
    casts.map(({ club, member }) => as(member).feed.previewText({ clubId: club.id, text: large })),
  );
  expect(outcomes.filter((outcome) => outcome === "read")).toHaveLength(7);
  expect(outcomes.filter((outcome) => /Several imports are being read/.test(outcome))).toHaveLength(3);
}, 60_000);

test("a text that is refused gives its place back", async () => {
  const { club, member } = await createCast(db);
  const preview = (text: string) => as(member).feed.previewText({ clubId: club.id, text });
  await expect(preview("[{")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(preview(JSON.stringify([feedItem()]))).resolves.toMatchObject({ papers: 1 });
});

test("megabytes are counted, not calls alone", async () => {
  const { club, member } = await createCast(db);
  const text = `${" ".repeat(8_000_000)}${JSON.stringify([feedItem()])}`;
  for (let call = 0; call < 25; call += 1) await as(member).feed.previewText({ clubId: club.id, text });
  await expect(as(member).feed.previewText({ clubId: club.id, text })).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
  });
}, 60_000);
