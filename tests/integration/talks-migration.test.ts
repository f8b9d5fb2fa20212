// Picks and assignments of before there were talks, brought to what the app reads now.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { createDatabase, databasePrefix, dropDatabases } from "@tests/setup/test-database";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = path.resolve(import.meta.dirname, "../../prisma/migrations");
const name = `${databasePrefix()}_talks_migration`;
const id = (kind: string, n: number) => `00000000-0000-7000-8000-${kind}${`${n}`.padStart(11, "0")}`;
const [user, paper, meeting, round, pick, assignment] = ["1", "2", "3", "4", "5", "6"].map(
  (kind) => (n: number) => id(kind, n),
) as [Id, Id, Id, Id, Id, Id];
type Id = (n: number) => string;
const [club, otherClub] = [id("7", 1), id("7", 2)];
let client: pg.Client;

async function apply(isWanted: (migration: string) => boolean): Promise<void> {
  const names = (await readdir(folder)).filter((entry) => /^\d/.test(entry)).toSorted();
  for (const migration of names.filter(isWanted)) {
    await client.query(await readFile(path.join(folder, migration, "migration.sql"), "utf8"));
  }
}

const insert = (table: string, rows: Record<string, unknown>[]) =>
  client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ]);

const sunday = (week: number) => `2026-03-${`${1 + 7 * week}`.padStart(2, "0")}T15:00:00Z`;

/** An assignment as it was: at a meeting, about a paper. */
const turn = (n: number, at: number, about: number, who: number, status: string, more: object = {}) => ({
  id: assignment(n),
  club_id: club,
  meeting_id: meeting(at),
  paper_id: paper(about),
  user_id: user(who),
  status,
  proposed_at: `2026-02-${10 + n}T10:00:00Z`,
  answer_by: `2026-02-${11 + n}T10:00:00Z`,
  why: "",
  ...more,
});

beforeAll(async () => {
  client = new pg.Client({ connectionString: await createDatabase(name) });
  await client.connect();
  const isBefore = (migration: string) => migration < "20261130120000";
  await apply(isBefore);
  await client.query(`
    INSERT INTO users (id, name, email) SELECT ('${user(0).slice(0, -1)}' || n)::uuid, 'P' || n, n || '@example.org' FROM generate_series(1, 5) n;
    INSERT INTO papers (id, title_key, authority, title, title_html, html_version, updated_at)
      SELECT ('${paper(0).slice(0, -1)}' || n)::uuid, n, 'api', 'Paper ' || n, '', 1, now() FROM generate_series(1, 6) n;
    INSERT INTO clubs (id, slug, name, time_zone, meeting_weekday, meeting_time, series_starts_on)
      VALUES ('${club}', 'one', 'One', 'UTC', 7, '15:00', '2026-01-01'), ('${otherClub}', 'two', 'Two', 'UTC', 7, '15:00', '2026-01-01');
    INSERT INTO memberships (id, club_id, user_id, role, joined_at) VALUES
      ('${id("8", 1)}', '${club}', '${user(1)}', 'member', '2026-01-01'), ('${id("8", 2)}', '${club}', '${user(4)}', 'observer', '2026-01-01');`);
  await client.query(`
    INSERT INTO meetings (id, club_id, series_date, starts_at, ends_at, status) VALUES
      ('${meeting(1)}', '${club}', '2026-03-01', '${sunday(0)}', '${sunday(0)}', 'cancelled'),
      ('${meeting(2)}', '${club}', '2026-03-08', '${sunday(1)}', '${sunday(1)}', 'scheduled'),
      ('${meeting(3)}', '${club}', '2026-03-15', '${sunday(2)}', '${sunday(2)}', 'scheduled'),
      ('${meeting(4)}', '${otherClub}', '2026-03-15', '${sunday(2)}', '${sunday(2)}', 'scheduled');
    INSERT INTO rounds (id, club_id, number, status, meeting_id, closes_at, closed_at, seed, seed_hash, method, ballots_after_close) VALUES
      ('${round(1)}', '${club}', 1, 'closed', '${meeting(2)}', '2026-02-20', '2026-02-20', '', '', 'approval', 'receipt'),
      ('${round(2)}', '${club}', 2, 'closed', NULL, '2026-02-21', '2026-02-21', '', '', 'approval', 'receipt'),
      ('${round(3)}', '${club}', 3, 'open', '${meeting(3)}', '2026-03-10', NULL, '', '', 'approval', 'receipt'),
      ('${round(4)}', '${otherClub}', 1, 'closed', '${meeting(4)}', '2026-02-20', NULL, '', '', 'approval', 'receipt');
    INSERT INTO picks (id, club_id, round_id, paper_id, position) VALUES
      ('${pick(1)}', '${club}', '${round(1)}', '${paper(2)}', 2), ('${pick(2)}', '${club}', '${round(1)}', '${paper(1)}', 1),
      ('${pick(3)}', '${club}', '${round(2)}', '${paper(3)}', 1), ('${pick(4)}', '${otherClub}', '${round(4)}', '${paper(1)}', 1);`);
  const at = (answered_at: string, more: object = {}) => ({ answered_at, ...more });
  await insert("assignments", [
    // Of paper 1, which was to be read at the first meeting and is read at the second.
    turn(1, 1, 1, 1, "declined", at("2026-02-11T12:00:00Z")),
    turn(2, 1, 1, 2, "withdrawn", at("2026-02-13T10:00:05Z")), // a day and five seconds after they were asked
    turn(3, 2, 1, 3, "withdrawn", at("2026-02-20T08:00:00Z")), // as they left the club
    turn(4, 2, 1, 4, "withdrawn", at("2026-02-21T08:00:00Z")), // as they became an observer
    turn(5, 2, 1, 1, "withdrawn", at("2026-02-25T10:00:00Z")), // in whose place the next was set
    turn(6, 2, 1, 5, "accepted", {
      ...at("2026-02-25T10:00:00Z", { proposed_at: "2026-02-25T10:00:00Z", assigned_by_id: user(1), answer_by: null }),
    }),
    turn(7, 2, 2, 1, "withdrawn", at("2026-02-17T12:00:00Z")), // before their time was over
    turn(8, 2, 2, 2, "withdrawn"), // never answered, and ended by no hand: two papers became one
    turn(9, 2, 2, 2, "proposed"),
    turn(10, 3, 4, 3, "accepted", at("2026-02-20T12:00:00Z")), // without a vote
    turn(11, 3, 4, 1, "declined", at("2026-02-20T11:00:00Z")),
  ]);
  await insert("events", [
    { id: 1, club_id: club, kind: "member.changed", payload: { userId: user(3) }, created_at: "2026-02-20T07:59:59Z" },
    { id: 2, club_id: club, kind: "member.changed", payload: { userId: user(4) }, created_at: "2026-02-21T08:00:00Z" },
    { id: 3, club_id: club, kind: "member.changed", payload: { userId: user(2) }, created_at: "2026-02-19T08:00:00Z" },
  ]);
  await apply((migration) => !isBefore(migration));
});

afterAll(async () => {
  await client.end();
  await dropDatabases(name);
});

const select = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;

test("each pick of a closed round with a meeting is a talk there, in the order of the picks", async () => {
  const talks = await select(`
    SELECT t.id, t.club_id, t.meeting_id, t.position, t.minutes, array_agg(p.paper_id::text) AS papers
    FROM talks t JOIN talk_papers p ON p.talk_id = t.id AND p.club_id = t.club_id AND p.position = 1
    GROUP BY t.id ORDER BY t.club_id, t.meeting_id, t.position`);
  const one = { club_id: club, minutes: null };
  expect(talks).toEqual([
    { ...one, id: pick(2), meeting_id: meeting(2), position: 1, papers: [paper(1)] },
    { ...one, id: pick(1), meeting_id: meeting(2), position: 2, papers: [paper(2)] },
    // What was presented without a vote.
    { ...one, id: assignment(10), meeting_id: meeting(3), position: 1, papers: [paper(4)] },
    { ...one, id: pick(4), club_id: otherClub, meeting_id: meeting(4), position: 1, papers: [paper(1)] },
  ]);
  expect(await select("SELECT id, talk_id FROM picks ORDER BY id")).toEqual([
    { id: pick(1), talk_id: pick(1) },
    { id: pick(2), talk_id: pick(2) },
    { id: pick(3), talk_id: null }, // its round was for no meeting
    { id: pick(4), talk_id: pick(4) },
  ]);
});

test("assignments belong to talks, say why they ended, and remember the meeting that they were for", async () => {
  const rows = await select(`
    SELECT talk_id, asked_for_meeting_id, coalesce(ended_because::text, status::text) AS state FROM assignments ORDER BY id`);
  expect(rows.map((row) => [row.talk_id, row.asked_for_meeting_id, row.state])).toEqual([
    [pick(2), meeting(1), "declined"],
    [pick(2), meeting(1), "expired"],
    [pick(2), meeting(2), "left"],
    [pick(2), meeting(2), "stopped_presenting"],
    [pick(2), meeting(2), "replaced"],
    [pick(2), meeting(2), "accepted"],
    [pick(1), meeting(2), "replaced"],
    [pick(1), meeting(2), "merged"],
    [pick(1), meeting(2), "proposed"],
    [assignment(10), meeting(3), "accepted"],
    [assignment(10), meeting(3), "declined"],
  ]);
});

test("the database keeps one live assignment a talk, and a reason for exactly those that have ended", async () => {
  const live = `INSERT INTO assignments (id, club_id, talk_id, asked_for_meeting_id, user_id, status, why)
    VALUES ('${assignment(20)}', '${club}', '${pick(1)}', '${meeting(2)}', '${user(1)}', 'accepted', '')`;
  await expect(client.query(live)).rejects.toThrow("assignments_one_live_key");
  for (const change of ["status = 'ended'", "ended_because = 'left'"]) {
    await expect(client.query(`UPDATE assignments SET ${change} WHERE id = '${assignment(9)}'`)).rejects.toThrow(
      "assignments_ended_because_check",
    );
  }
});
