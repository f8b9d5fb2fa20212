-- CreateEnum
CREATE TYPE "reaction_kind" AS ENUM ('agree', 'thanks', 'insight', 'doubt', 'laugh', 'heart');

-- CreateEnum
CREATE TYPE "thread_interest" AS ENUM ('following', 'muted');

-- AlterTable
ALTER TABLE "clubs" ADD COLUMN     "shows_readers" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "spoiler_safe" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "anchor" JSONB,
ADD COLUMN     "answer_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "answer_id" UUID,
ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "hidden_at" TIMESTAMPTZ(3),
ADD COLUMN     "hidden_reason" TEXT,
ADD COLUMN     "mentioned" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "reaction_count" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "threads" ADD COLUMN     "locked_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "comment_versions" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "body_html" TEXT NOT NULL,
    "renderer_version" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_reactions" (
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "reaction_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_reactions_pkey" PRIMARY KEY ("comment_id","user_id","kind")
);

-- CreateTable
CREATE TABLE "thread_readers" (
    "thread_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "read_number" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3),
    "interest" "thread_interest",

    CONSTRAINT "thread_readers_pkey" PRIMARY KEY ("thread_id","user_id")
);

-- The number that a comment bears is the last part of its path, five digits in base 36.
UPDATE "comments" SET "number" = (
  SELECT sum((position(substr(right("path", 5), n, 1) IN '0123456789abcdefghijklmnopqrstuvwxyz') - 1) * 36 ^ (5 - n))
  FROM generate_series(1, 5) n
)::int;
ALTER TABLE "comments" ALTER COLUMN "number" SET NOT NULL;

UPDATE "comments" c SET "answer_count" = below.count FROM (
  SELECT a."id", count(*) AS count FROM "comments" a JOIN "comments" b
    ON b."thread_id" = a."thread_id" AND b."path" > a."path" AND b."path" < a."path" || '~'
  WHERE b."deleted_at" IS NULL GROUP BY a."id"
) below WHERE below."id" = c."id";

-- CreateIndex
CREATE INDEX "comment_versions_comment_id_written_at_idx" ON "comment_versions"("comment_id", "written_at");

-- CreateIndex
CREATE INDEX "comment_reactions_user_id_idx" ON "comment_reactions"("user_id");

-- CreateIndex
CREATE INDEX "thread_readers_user_id_idx" ON "thread_readers"("user_id");

-- CreateIndex
CREATE INDEX "comments_open_questions_idx" ON "comments"("club_id", "asked_at") WHERE (asked_at IS NOT NULL AND answered_at IS NULL);

-- CreateIndex
CREATE INDEX "comments_shallow_idx" ON "comments"("thread_id", "path") WHERE (depth < 8);

-- CreateIndex
CREATE INDEX "comments_most_reacted_idx" ON "comments"("thread_id", "reaction_count" DESC, "path") WHERE (depth = 0);

-- CreateIndex
CREATE INDEX "comments_answer_id_idx" ON "comments"("answer_id") WHERE (answer_id IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "comments_thread_id_number_key" ON "comments"("thread_id", "number");

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "comments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_versions" ADD CONSTRAINT "comment_versions_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_reactions" ADD CONSTRAINT "comment_reactions_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_reactions" ADD CONSTRAINT "comment_reactions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_readers" ADD CONSTRAINT "thread_readers_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "threads"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_readers" ADD CONSTRAINT "thread_readers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever has written in a thread has said the own piece, and has read up to it at least.
INSERT INTO "thread_readers" ("thread_id", "user_id", "read_number", "opened_at")
SELECT "thread_id", "author_id", max("number"), min("created_at") FROM "comments"
WHERE "author_id" IS NOT NULL GROUP BY "thread_id", "author_id";

-- What was read stays read, and what was opened stays open, whatever code writes here.
CREATE FUNCTION keep_thread_read() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.read_number := greatest(NEW.read_number, OLD.read_number);
  NEW.opened_at := coalesce(OLD.opened_at, NEW.opened_at);
  RETURN NEW;
END $$;
CREATE TRIGGER thread_readers_keep_read BEFORE UPDATE ON "thread_readers" FOR EACH ROW EXECUTE FUNCTION keep_thread_read();
