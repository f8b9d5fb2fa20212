// Rounds of before there were methods, receipts and settings, brought to what the app reads now.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { createDatabase, databasePrefix, dropDatabases } from "@tests/setup/test-database";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isReceipt } from "@/domain/rounds/receipt";

const folder = path.resolve(import.meta.dirname, "../../prisma/migrations");
const name = `${databasePrefix()}_votes_migration`;
const id = (kind: string, n: number) => `00000000-0000-7000-8000-${kind}${`${n}`.padStart(11, "0")}`;
let client: pg.Client;

async function apply(isWanted: (migration: string) => boolean): Promise<void> {
  const names = (await readdir(folder)).filter((entry) => /^\d/.test(entry)).toSorted();
  for (const migration of names.filter(isWanted)) {
    await client.query(await readFile(path.join(folder, migration, "migration.sql"), "utf8"));
  }
}

beforeAll(async () => {
  client = new pg.Client({ connectionString: await createDatabase(name) });
  await client.connect();
  const isBefore = (migration: string) => migration < "20261122171000";
  await apply(isBefore);
  const result = {
    picks: ["b", "a"],
    standings: [
      { paperId: "b", count: 3 },
      { paperId: "a", count: 1 },
      { paperId: "c", count: 1 },
    ],
    tie: { papers: ["a", "c"], seats: 1 },
    steps: [{ position: 1, paperId: "b", why: "Approved by 3 of 3." }],
    voters: 3,
    electorate: 4,
  };
  await client.query(`
    INSERT INTO users (id, name, email) VALUES ('${id("1", 1)}', 'Ada', 'ada@example.org'), ('${id("1", 2)}', 'Ben', 'ben@example.org');
    INSERT INTO clubs (id, slug, name, time_zone, meeting_weekday, meeting_time, series_starts_on) VALUES
      ('${id("2", 1)}', 'old', 'Old', 'UTC', 1, '10:00', '2026-01-01'), ('${id("2", 2)}', 'new', 'New', 'UTC', 1, '10:00', '2026-01-01');
    INSERT INTO rounds (id, club_id, number, status, closes_at, seed, seed_hash, result) VALUES
      ('${id("3", 1)}', '${id("2", 1)}', 1, 'closed', now(), '', '', '${JSON.stringify(result)}'),
      ('${id("3", 2)}', '${id("2", 1)}', 2, 'closed', now(), '', '', '${JSON.stringify({ ...result, picks: [], standings: [], tie: null })}'),
      ('${id("3", 3)}', '${id("2", 1)}', 3, 'open', now(), '', '', NULL);
    INSERT INTO ballots (id, club_id, round_id, user_id, approved) VALUES
      ('${id("4", 1)}', '${id("2", 1)}', '${id("3", 3)}', '${id("1", 1)}', '{${id("5", 2)},${id("5", 1)}}'),
      ('${id("4", 2)}', '${id("2", 1)}', '${id("3", 3)}', '${id("1", 2)}', '{}');`);
  await apply((migration) => !isBefore(migration));
});

afterAll(async () => {
  await client.end();
  await dropDatabases(name);
});

const select = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;

test("results say exact figures and ties in a list", async () => {
  const [first, second, open] = await select("SELECT result FROM rounds ORDER BY number");
  expect(first?.result).toEqual({
    picks: ["b", "a"],
    standings: [
      { paperId: "b", figure: "3" },
      { paperId: "a", figure: "1" },
      { paperId: "c", figure: "1" },
    ],
    ties: [{ papers: ["a", "c"], seats: 1, position: 2 }],
    steps: [{ position: 1, paperId: "b", why: "Approved by 3 of 3." }],
    voters: 3,
    electorate: 4,
  });
  expect(second?.result).toMatchObject({ standings: [], ties: [] });
  expect(open?.result).toBeNull();
});

test("ballots stay as they were, under receipts of their own, and stay sealed as was promised", async () => {
  const ballots = await select("SELECT papers::text[], marks, receipt FROM ballots ORDER BY id");
  expect(ballots).toMatchObject([
    { papers: [id("5", 1), id("5", 2)], marks: [1, 1] },
    { papers: [], marks: [] },
  ]);
  const receipts = ballots.map(({ receipt }) => String(receipt));
  expect(receipts.every(isReceipt) && new Set(receipts).size === 2).toBe(true);
  expect(await select("SELECT DISTINCT ballots_after_close::text AS shown, method FROM rounds")).toEqual([
    { shown: "sealed", method: "approval" },
  ]);
});

test("a club that has voted goes on as it did, by receipt from the next round on; a new one votes fairly over time", async () => {
  expect(
    await select("SELECT slug, voting_method AS method, ballots_after_close::text AS shown FROM clubs ORDER BY slug"),
  ).toEqual([
    { slug: "new", method: "fair-over-time", shown: "receipt" },
    { slug: "old", method: "approval", shown: "receipt" },
  ]);
});
