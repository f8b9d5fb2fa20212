// Notifications of before there was one log for all consumers, brought to what the app reads now.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { createDatabase, databasePrefix, dropDatabases } from "@tests/setup/test-database";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = path.resolve(import.meta.dirname, "../../prisma/migrations");
const MIGRATION = "20261130110000_one_event_log";
const name = `${databasePrefix()}_notifications_migration`;
const id = (kind: string, n: number) => `00000000-0000-7000-8000-${kind}${`${n}`.padStart(11, "0")}`;
let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: await createDatabase(name) });
  await client.connect();
  const names = (await readdir(folder)).filter((entry) => /^\d/.test(entry)).toSorted();
  const apply = async (one: string) => client.query(await readFile(path.join(folder, one, "migration.sql"), "utf8"));
  for (const earlier of names.filter((one) => one < MIGRATION)) await apply(earlier);
  await client.query(`
    SET session_replication_role = replica; -- what these rows refer to does not matter
    INSERT INTO comments (id, club_id, thread_id, number, path, depth, body, body_html, renderer_version, request_key, created_at) VALUES
      ('${id("5", 1)}', '${id("2", 1)}', '${id("4", 1)}', 1, '00001', 0, '', '', 1, gen_random_uuid(), '2026-01-05T10:00:00Z');
    INSERT INTO notifications (id, user_id, club_id, comment_id, assignment_id, reason, created_at, read_at) VALUES
      ('${id("8", 1)}', '${id("1", 1)}', '${id("2", 1)}', '${id("5", 1)}', NULL, 'replied', '2026-01-05T10:00:00Z', now()),
      ('${id("8", 2)}', '${id("1", 2)}', '${id("2", 1)}', '${id("5", 1)}', NULL, 'mentioned', '2026-01-05T11:00:00Z', NULL),
      ('${id("8", 3)}', '${id("1", 1)}', '${id("2", 1)}', NULL, '${id("7", 1)}', 'assigned', now(), NULL);
    INSERT INTO notification_preferences (user_id, reason, mail) VALUES ('${id("1", 1)}', 'mentioned', 'never');
    INSERT INTO events (club_id, kind, payload) VALUES
      ('${id("2", 1)}', 'club.changed', '{}'), ('${id("2", 2)}', 'club.changed', '{}'), ('${id("2", 1)}', 'club.changed', '{}');`);
  await apply(MIGRATION);
});

afterAll(async () => {
  await client.end();
  await dropDatabases(name);
});

const select = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;

test("every notification says its kind and its subject, with its reason and whether it was read", async () => {
  expect(
    await select("SELECT id, kind, subject_id, reason, read_at IS NOT NULL AS is_read FROM notifications ORDER BY id"),
  ).toEqual([
    { id: id("8", 1), kind: "comment.posted", subject_id: id("5", 1), reason: "replied", is_read: true },
    { id: id("8", 2), kind: "comment.edited", subject_id: id("5", 1), reason: "mentioned", is_read: false },
    { id: id("8", 3), kind: "assignment.changed", subject_id: id("7", 1), reason: "assigned", is_read: false },
  ]);
  expect(await select("SELECT reason, mail::text FROM notification_preferences")).toEqual([
    { reason: "mentioned", mail: "never" },
  ]);
});

test("nothing that was delivered before is delivered again: cursors begin at each club's newest event", async () => {
  const expected = await select("SELECT club_id, max(id) AS last_id FROM events GROUP BY club_id ORDER BY club_id");
  for (const consumer of ["inbox", "mail"]) {
    expect(
      await select(`SELECT club_id, last_id FROM event_cursors WHERE consumer = '${consumer}' ORDER BY club_id`),
    ).toEqual(expected);
  }
});
