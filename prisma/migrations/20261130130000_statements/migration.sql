-- Papers are derived from what sources said, and who said it counts; papers have a set of identifiers; clubs follow feeds.
-- Why what is known of existing papers becomes what it becomes: docs/decisions/0023-statements.md.

-- CreateEnum
CREATE TYPE "identifier_kind" AS ENUM ('arxiv', 'doi', 'title');

-- CreateTable
CREATE TABLE "followed_feeds" (
    "club_id" UUID NOT NULL,
    "feed" TEXT NOT NULL,

    CONSTRAINT "followed_feeds_pkey" PRIMARY KEY ("club_id","feed")
);

-- CreateTable
CREATE TABLE "paper_identifiers" (
    "id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "club_id" UUID,
    "kind" "identifier_kind" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "paper_identifiers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statements" (
    "id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "day" DATE,
    "club_id" UUID,
    "fields" JSONB NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_additions" (
    "club_id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "abstract" TEXT,
    "authors" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "author_count" INTEGER NOT NULL DEFAULT 0,
    "organization_name" TEXT,
    "organization_logo" TEXT,
    "published_on" DATE,
    "upvotes" INTEGER,
    "source_comments" INTEGER,
    "ai_summary" TEXT,
    "ai_keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "github_repo" TEXT,
    "github_stars" INTEGER,
    "project_page" TEXT,
    "thumbnail_url" TEXT,
    "media_urls" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "withdrawn_at" TIMESTAMPTZ(3),
    "abstract_html" TEXT,
    "teaser_html" TEXT,
    "html_version" INTEGER NOT NULL,

    CONSTRAINT "paper_additions_pkey" PRIMARY KEY ("club_id","paper_id")
);

-- AlterTable
ALTER TABLE "papers" ADD COLUMN     "club_id" UUID;
ALTER TABLE "listings" ADD COLUMN     "club_id" UUID;

-- What is known of existing papers. Nobody can say any more who said it, so all of it stays with everybody, without a
-- day: whatever a source says from now on counts for more.
CREATE FUNCTION pg_temp.fields_of(p "papers") RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object(
    'arxivId', p.arxiv_id, 'doi', p.doi, 'title', p.title, 'abstract', nullif(p.abstract, ''),
    'authors', CASE WHEN cardinality(p.authors) > 0 THEN to_jsonb(p.authors) END,
    'authorCount', nullif(greatest(p.author_count, cardinality(p.authors)), 0),
    'organizationName', p.organization_name, 'organizationLogo', p.organization_logo,
    'publishedOn', p.published_on, 'upvotes', p.upvotes, 'sourceComments', p.source_comments,
    'aiSummary', p.ai_summary, 'aiKeywords', CASE WHEN cardinality(p.ai_keywords) > 0 THEN to_jsonb(p.ai_keywords) END,
    'githubRepo', p.github_repo, 'githubStars', p.github_stars, 'projectPage', p.project_page,
    'thumbnailUrl', p.thumbnail_url, 'mediaUrls', CASE WHEN cardinality(p.media_urls) > 0 THEN to_jsonb(p.media_urls) END,
    'withdrawnAt', to_char(p.withdrawn_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
$$;

-- An API's words were the feed's; page text came with a day, and the sample week's own words without one.
CREATE FUNCTION pg_temp.source_of(authority text, day text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN authority = 'api' THEN 'huggingface' WHEN day IS NOT NULL THEN 'page-text' ELSE 'sample' END
$$;

INSERT INTO "statements" ("id", "paper_id", "source", "fields")
SELECT gen_random_uuid(), p."id", pg_temp.source_of(p."authority"::text, p."as_of"::text), pg_temp.fields_of(p)
FROM "papers" p WHERE p."lighter_fields" = '{}';

INSERT INTO "statements" ("id", "paper_id", "source", "fields")
SELECT gen_random_uuid(), p."id", said.source, said.fields
FROM "papers" p CROSS JOIN LATERAL (
  SELECT of_field.source, jsonb_object_agg(of_field.key, of_field.value) AS fields
  FROM (
    SELECT f.key, f.value, CASE WHEN p."lighter_fields" ? f.key
      THEN pg_temp.source_of(p."lighter_fields" -> f.key ->> 'authority', p."lighter_fields" -> f.key ->> 'day')
      ELSE pg_temp.source_of(p."authority"::text, p."as_of"::text) END AS source
    FROM jsonb_each(pg_temp.fields_of(p)) f
  ) of_field GROUP BY of_field.source
) said
WHERE p."lighter_fields" <> '{}';

INSERT INTO "paper_identifiers" ("id", "paper_id", "kind", "value")
SELECT gen_random_uuid(), p."id", known.kind::"identifier_kind", known.value
FROM "papers" p CROSS JOIN LATERAL (VALUES ('arxiv', p."arxiv_id"), ('doi', p."doi"), ('title', p."title_key")) known (kind, value)
WHERE known.value IS NOT NULL;

-- Every club goes on seeing what it saw.
INSERT INTO "followed_feeds" ("club_id", "feed")
SELECT c."id", feed FROM "clubs" c CROSS JOIN (VALUES ('huggingface'), ('sample')) feeds (feed);

-- DropIndex
DROP INDEX "listings_day_position_id_idx";

-- DropIndex
DROP INDEX "listings_source_day_paper_id_key";

-- DropIndex
DROP INDEX "papers_arxiv_id_key";

-- DropIndex
DROP INDEX "papers_doi_key";

-- DropIndex
DROP INDEX "papers_title_key_idx";

-- DropIndex
DROP INDEX "papers_title_key_without_id_key";

DROP FUNCTION pg_temp.fields_of("papers");
DROP FUNCTION pg_temp.source_of(text, text);

-- AlterTable
ALTER TABLE "papers" DROP COLUMN "arxiv_id",
DROP COLUMN "as_of",
DROP COLUMN "authority",
DROP COLUMN "doi",
DROP COLUMN "lighter_fields",
DROP COLUMN "title_key";

-- DropEnum
DROP TYPE "authority";

-- CreateIndex
CREATE INDEX "paper_identifiers_kind_value_idx" ON "paper_identifiers"("kind", "value");

-- CreateIndex
CREATE INDEX "paper_identifiers_paper_id_idx" ON "paper_identifiers"("paper_id");

-- CreateIndex
CREATE UNIQUE INDEX "paper_identifiers_fetched_key" ON "paper_identifiers"("kind", "value") WHERE (club_id IS NULL AND kind <> 'title'::identifier_kind);

-- CreateIndex
CREATE UNIQUE INDEX "paper_identifiers_brought_key" ON "paper_identifiers"("club_id", "kind", "value") WHERE (club_id IS NOT NULL AND kind <> 'title'::identifier_kind);

-- CreateIndex
CREATE INDEX "statements_paper_id_club_id_idx" ON "statements"("paper_id", "club_id");

-- CreateIndex
CREATE INDEX "statements_club_id_idx" ON "statements"("club_id") WHERE (club_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "paper_additions_paper_id_idx" ON "paper_additions"("paper_id");

-- CreateIndex
CREATE INDEX "listings_fetched_day_idx" ON "listings"("day", "position", "id") WHERE (club_id IS NULL);

-- CreateIndex
CREATE INDEX "listings_brought_day_idx" ON "listings"("club_id", "day", "position", "id") WHERE (club_id IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "listings_fetched_key" ON "listings"("source", "day", "paper_id") WHERE (club_id IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "listings_brought_key" ON "listings"("club_id", "source", "day", "paper_id") WHERE (club_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "papers_club_id_idx" ON "papers"("club_id") WHERE (club_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "paper_identifiers_club_id_idx" ON "paper_identifiers"("club_id") WHERE (club_id IS NOT NULL);

-- AddForeignKey
ALTER TABLE "listings" ADD CONSTRAINT "listings_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "followed_feeds" ADD CONSTRAINT "followed_feeds_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_identifiers" ADD CONSTRAINT "paper_identifiers_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_identifiers" ADD CONSTRAINT "paper_identifiers_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_additions" ADD CONSTRAINT "paper_additions_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_additions" ADD CONSTRAINT "paper_additions_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A club goes with its papers and all that refers to them. RESTRICT would ask before what refers to them has gone.
DO $$
DECLARE reference record;
BEGIN
  FOR reference IN
    SELECT conrelid::regclass AS of_table, conname AS name FROM pg_constraint
    WHERE contype = 'f' AND confrelid = '"papers"'::regclass AND confdeltype = 'r'
  LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', reference.of_table, reference.name);
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE NO ACTION ON UPDATE CASCADE',
      reference.of_table, reference.name);
  END LOOP;
END $$;
