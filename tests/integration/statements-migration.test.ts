// Papers of before there were statements: every page shows what it showed, and what is fetched from then on counts for more.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { createDatabase, databasePrefix, dropDatabases } from "@tests/setup/test-database";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { derivePaper } from "@/domain/papers/derive-paper";
import type { Statement } from "@/domain/papers/statement";
import { ranksOf } from "@/server/feed/sources/registry";

const folder = path.resolve(import.meta.dirname, "../../prisma/migrations");
const dump = path.resolve(import.meta.dirname, "../fixtures/feed/library-before-statements.sql");
const name = `${databasePrefix()}_statements_migration`;
let client: pg.Client;
let before: Record<string, unknown>[];

async function apply(isWanted: (migration: string) => boolean): Promise<void> {
  const names = (await readdir(folder)).filter((entry) => /^\d/.test(entry)).toSorted();
  for (const migration of names.filter(isWanted)) {
    await client.query(await readFile(path.join(folder, migration, "migration.sql"), "utf8"));
  }
}

const select = async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows;

/** What pages show of papers. */
const SHOWN = `id, title, abstract, authors, author_count, organization_name, organization_logo, published_on::text, upvotes,
  source_comments, ai_summary, ai_keywords, github_repo, github_stars, project_page, thumbnail_url, media_urls,
  withdrawn_at, title_html, abstract_html, teaser_html`;

beforeAll(async () => {
  client = new pg.Client({ connectionString: await createDatabase(name) });
  await client.connect();
  const isBefore = (migration: string) => migration < "20261128"; // those of the version that the dump is from
  await apply(isBefore);
  await client.query(await readFile(dump, "utf8"));
  before = await select(`SELECT ${SHOWN}, arxiv_id, doi, title_key FROM papers ORDER BY id`);
  await apply((migration) => !isBefore(migration));
});

afterAll(async () => {
  await client.end();
  await dropDatabases(name);
});

test("every paper is there for all clubs, with what it showed and what it was known by", async () => {
  const after = await select(`
    SELECT ${SHOWN}, (SELECT value FROM paper_identifiers i WHERE i.paper_id = p.id AND kind = 'arxiv') AS arxiv_id,
      (SELECT value FROM paper_identifiers i WHERE i.paper_id = p.id AND kind = 'doi') AS doi,
      (SELECT value FROM paper_identifiers i WHERE i.paper_id = p.id AND kind = 'title') AS title_key
    FROM papers p WHERE club_id IS NULL ORDER BY id`);
  expect(before.length).toBeGreaterThan(3);
  expect(after).toEqual(before);
  expect(await select("SELECT DISTINCT club_id FROM listings")).toEqual([{ club_id: null }]);
});

async function statementsOf(paperId: unknown): Promise<Statement[]> {
  return select<Statement>(
    `SELECT source, day::text, fields FROM statements WHERE paper_id = '${paperId}' AND club_id IS NULL`,
  );
}

test("its statements derive each paper as it is", async () => {
  for (const {
    id,
    title,
    abstract,
    authors,
    author_count,
    organization_name,
    upvotes,
    github_repo,
    published_on,
  } of before) {
    const derived = derivePaper(await statementsOf(id), ranksOf);
    expect({ authors: [], ...derived, abstract: derived.abstract ?? null }).toMatchObject({
      ...{ title, abstract, authors },
      ...(author_count === 0 ? {} : { authorCount: author_count }),
      ...(organization_name === null ? {} : { organizationName: organization_name }),
      ...(upvotes === null ? {} : { upvotes }),
      ...(github_repo === null ? {} : { githubRepo: github_repo }),
      ...(published_on === null ? {} : { publishedOn: published_on }),
    });
  }
});

test("what is fetched later counts for more, even where somebody had named a day far ahead", async () => {
  const [outbid] = await select<{ id: string }>("SELECT id FROM papers WHERE title = 'Outbid for Good'");
  const known = await statementsOf(outbid?.id);
  const fetched: Statement = { source: "huggingface", day: "2025-11-05", fields: { title: "As It Is Called" } };
  expect(derivePaper([...known, fetched], ranksOf).title).toBe("As It Is Called");
});

test("what came as page text still gives way to an API's words, and fills what they left open", async () => {
  const [both] = await select<{ id: string }>("SELECT id FROM papers WHERE title = 'Of Page and API'");
  const known = await statementsOf(both?.id);
  expect(known.map(({ source, day }) => `${source} ${day}`).toSorted()).toEqual(["huggingface null", "page-text null"]);
  const page: Statement = {
    source: "page-text",
    day: "2026-01-01",
    fields: { title: "Page", organizationName: "Newer" },
  };
  expect(derivePaper([...known, page], ranksOf)).toMatchObject({ title: "Of Page and API", organizationName: "Newer" });
});

test("every club follows what it saw", async () => {
  expect(await select("SELECT feed FROM followed_feeds ORDER BY feed")).toEqual([
    { feed: "huggingface" },
    { feed: "sample" },
  ]);
});
