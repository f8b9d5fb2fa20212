// An instance of an earlier commit is upgraded as a start upgrades it, and every page shows what it showed. The instance,
// its questions and their answers are kept in tests/fixtures/upgrade.

import path from "node:path";
import { pathToFileURL } from "node:url";
import { createSession } from "@tests/factories/sessions";
import { type AskedQuestion, readInstance, readQuestions } from "@tests/fixtures/upgrade/read-fixture";
import { reshapedAnswers } from "@tests/fixtures/upgrade/reshaped-answers";
import { as } from "@tests/setup/as";
import { restoreInstance } from "@tests/setup/restore-instance";
import { createDatabase } from "@tests/setup/test-database";
import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { findViewer } from "@/server/auth/viewer";
import { getDb, getPool } from "@/server/db";
import { handleCalendar } from "@/server/http/handle-calendar";
import { getRoundFile } from "@/server/rounds/round-file.queries";
import { tasks } from "@/server/worker/tasks";

const instance = await readInstance();
const questions = await readQuestions();
const now = new Date(instance.madeAt);

beforeAll(async () => {
  const url = await createDatabase(`${inject("databasePrefix")}_upgrade`);
  await restoreInstance(url, instance);
  await applyMigrations(url);
  process.env.DATABASE_URL = url; // before the first use of the database: that is where the app now is
}, 60_000);

/** The start's own way. The scripts are plain JavaScript, which the tests' compiler does not read. */
async function applyMigrations(url: string): Promise<void> {
  const file = path.resolve(import.meta.dirname, "../../scripts/runtime/migrations.mjs");
  const start = (await import(pathToFileURL(file).href)) as { applyMigrations: (url: string) => Promise<void> };
  await start.applyMigrations(url);
}

test("the instance had rows in every table", () => {
  expect(instance.tables.filter(({ rows }) => rows.length === 0).map(({ table }) => table)).toEqual([]);
});

describe("answers what it answered", () => {
  const procedures = [...new Set(questions.map(({ procedure }) => procedure))];
  test.each(procedures)("%s", { timeout: 60_000 }, async (procedure) => {
    const reshape = reshapedAnswers[procedure] ?? ((answer: unknown) => answer);
    for (const question of questions.filter((one) => one.procedure === procedure)) {
      const { person, input, answer } = question;
      const asked = `${procedure} ${JSON.stringify(input ?? {})} as ${person}`;
      const then = procedure === "calendar" ? stillListed(answer) : reshape(answer);
      // What is new in an answer is not of interest; what was there is there, and no item more or less.
      expect({ answer: await ask(question) }, asked).toMatchObject({ answer: then });
    }
  });
});

test("every job that waited can be done", { timeout: 60_000 }, async () => {
  const attempt = { signal: new AbortController().signal };
  const jobs = Object.entries(tasks) as [string, (db: unknown, payload: unknown, attempt: unknown) => Promise<void>][];
  const failed: string[] = [];
  for (const { task, payload } of instance.jobs) {
    const run = jobs.find(([name]) => name === task)?.[1];
    await (run?.(getDb(), payload, attempt) ?? Promise.reject(new Error("there is no such task"))).catch((error) =>
      failed.push(`${task} ${JSON.stringify(payload)}: ${error}`),
    );
  }
  expect(failed).toEqual([]);
  const { rows: waiting } = await getPool().query("SELECT label FROM imports WHERE status IN ('waiting', 'running')");
  expect(waiting).toEqual([]);
});

async function ask({ person, procedure, input, answer: then }: AskedQuestion): Promise<unknown> {
  const answer = await find(procedure, { id: person }, procedure === "feed.getDay" ? withDay(input, then) : input);
  return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
}

/** Without a day the feed opened on the newest of all, and now on the newest that has come: the same day is asked for. */
const withDay = (input: AskedQuestion["input"], then: unknown) => ({ day: (then as { day: string }).day, ...input });

async function find(procedure: string, person: { id: string }, input: AskedQuestion["input"]): Promise<unknown> {
  switch (procedure) {
    case "viewer": {
      const viewer = await findViewer(getDb(), (await createSession(getDb(), person)).token);
      const { sessionId: _, lastSeenAt: __, ...known } = viewer ?? { sessionId: "", lastSeenAt: now };
      return known;
    }
    case "calendar":
      return stillListed(await readCalendar(person, String(input?.clubId)));
    case "roundFile":
      return getRoundFile(getDb(), { clubId: String(input?.clubId), number: Number(input?.number), userId: person.id });
    default:
      return call(procedure, as(person, { now }), input);
  }
}

async function call(procedure: string, api: unknown, input: unknown): Promise<unknown> {
  const [noun = "", verb = ""] = procedure.split(".");
  const nouns = api as Record<string, Record<string, (input: unknown) => Promise<unknown>> | undefined>;
  try {
    return await nouns[noun]?.[verb]?.(input);
  } catch (error) {
    if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return { refused: error.code };
    throw error;
  }
}

async function readCalendar(person: { id: string }, clubId: string): Promise<string> {
  const { url } = await as(person).meetings.getMyFeed({ clubId });
  const response = await handleCalendar(new Request(url), url.split("/").at(-1) ?? "");
  return response.text();
}

/** What a meeting without a paper said, and says now. */
const NEW_WORDS = ["The paper is not chosen yet.", "No paper has been chosen yet."] as const;

/**
 * The meetings that a calendar lists are those of the last months by the database's clock: of the others nothing is
 * asked.
 */
function stillListed(calendar: unknown): string[] {
  const since = new Date();
  since.setMonth(since.getMonth() - 4);
  const day = since.toISOString().slice(0, 10).replaceAll("-", "");
  const unfolded = String(calendar).replace(/\r?\n[ \t]/g, "");
  const entries = unfolded.replaceAll(...NEW_WORDS).split("BEGIN:VEVENT");
  return entries.filter((entry, index) => index === 0 || (/DTSTART[^:]*:(\d{8})/.exec(entry)?.[1] ?? "") > day);
}
