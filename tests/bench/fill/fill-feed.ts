import type pg from "pg";
import { HTML_VERSION } from "@/server/text/html-version";

/** The fullest day that the source was seen to have. */
const PAPERS_PER_DAY = 82;
const DAYS = 14;

/** Two weeks of the feed up to `day`, the fullest day there is fourteen times. Returns the papers of the last day. */
export async function fillFeed(pool: pg.Pool, day: string, prefix: string): Promise<{ id: string; title: string }[]> {
  await pool.query(
    `WITH made AS (
       INSERT INTO papers (id, title, abstract, authors, author_count, organization_name,
         published_on, upvotes, source_comments, ai_summary, ai_keywords, github_repo, github_stars, title_html,
         abstract_html, html_version, updated_at)
       SELECT gen_random_uuid(), title, abstract, authors, 8, 'Institute ' || i % 20,
         $1::date - n, i * 7 % 150, i % 9, left(abstract, 220), ARRAY['patience', 'scaling', 'evaluation'],
         'https://github.com/example/paper-' || i, i * 31, title, '<p>' || abstract || '</p>', $3, now()
       FROM generate_series(0, $2 - 1) n, generate_series(1, $5) i,
         LATERAL (SELECT 'On the Patience of Small Models When Day ' || n || ' Brings Paper ' || i AS title,
           repeat('We watch a small model wait ' || i || ' times and report what it learns from waiting. ', 16) AS abstract,
           ARRAY(SELECT 'Author Number ' || a || ' of ' || i FROM generate_series(1, 8) a) AS authors) t
       RETURNING id, title, published_on, upvotes
     ), known AS (
       INSERT INTO paper_identifiers (id, paper_id, kind, value)
       SELECT gen_random_uuid(), made.id, kind::identifier_kind, value
       FROM (SELECT id, row_number() OVER (ORDER BY published_on DESC, id) AS n FROM made) made, LATERAL (VALUES
         ('arxiv', '26' || lpad((n / 100)::text, 2, '0') || '.' || lpad((n % 100)::text, 5, '0') || $4),
         ('title', 'bench ' || $4 || ' ' || n)) AS known (kind, value)
     )
     INSERT INTO listings (id, source, day, paper_id, position, upvotes, comments)
     SELECT gen_random_uuid(), 'huggingface', published_on, id,
       row_number() OVER (PARTITION BY published_on ORDER BY upvotes DESC, id) - 1, upvotes, upvotes % 9
     FROM made`,
    [day, DAYS, HTML_VERSION, prefix, PAPERS_PER_DAY],
  );
  const { rows } = await pool.query<{ id: string; title: string }>(
    `SELECT p.id, p.title FROM listings l JOIN papers p ON p.id = l.paper_id
     JOIN paper_identifiers i ON i.paper_id = p.id AND i.kind = 'title'
     WHERE l.day = $1 AND i.value LIKE 'bench ' || $2 || ' %' ORDER BY l.position`,
    [day, prefix],
  );
  return rows;
}
