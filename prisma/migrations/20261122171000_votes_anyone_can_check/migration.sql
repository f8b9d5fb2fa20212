-- Votes by several methods, with receipts, burdens, and a file that recounts them.

-- CreateEnum
CREATE TYPE "ballots_after_close" AS ENUM ('named', 'receipt', 'sealed');

-- AlterTable
ALTER TABLE "clubs" ADD COLUMN     "ballots_after_close" "ballots_after_close" NOT NULL DEFAULT 'receipt',
ADD COLUMN     "carry_over_rounds" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "shows_who_voted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "voting_hours" INTEGER,
ADD COLUMN     "voting_method" TEXT NOT NULL DEFAULT 'fair-over-time';

-- A club that has voted goes on voting as it did, until it says otherwise.
UPDATE "clubs" c SET "voting_method" = r."method"
FROM (SELECT DISTINCT ON ("club_id") "club_id", "method" FROM "rounds" ORDER BY "club_id", "number" DESC) r
WHERE r."club_id" = c."id";

-- AlterTable
ALTER TABLE "rounds" ADD COLUMN     "ballots_after_close" "ballots_after_close" NOT NULL DEFAULT 'receipt',
ADD COLUMN     "cancel_reason" TEXT,
ADD COLUMN     "extended_from" TIMESTAMPTZ(3),
ADD COLUMN     "extended_to" TIMESTAMPTZ(3),
ADD COLUMN     "record" JSONB,
ADD COLUMN     "shows_who_voted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "voting_opens_at" TIMESTAMPTZ(3),
ADD COLUMN     "voting_told_at" TIMESTAMPTZ(3),
ALTER COLUMN "method" DROP DEFAULT;

-- Whoever voted before there was a choice was told that nobody would see the ballot.
UPDATE "rounds" SET "ballots_after_close" = 'sealed';

-- Results say figures as exact text, and may know of several ties.
UPDATE "rounds" SET "result" = ("result" - 'tie') || jsonb_build_object(
  'standings', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('paperId', s -> 'paperId', 'figure', s ->> 'count') ORDER BY n), '[]'::jsonb)
    FROM jsonb_array_elements("result" -> 'standings') WITH ORDINALITY AS standings (s, n)
  ),
  'ties', CASE WHEN jsonb_typeof("result" -> 'tie') = 'object' THEN jsonb_build_array(("result" -> 'tie') || jsonb_build_object(
    'position', jsonb_array_length("result" -> 'picks') - ("result" -> 'tie' ->> 'seats')::int + 1)) ELSE '[]'::jsonb END)
WHERE "result" IS NOT NULL;

-- AlterTable
ALTER TABLE "nominations" ADD COLUMN     "carried_from" INTEGER,
ADD COLUMN     "times_carried" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "ballots" RENAME COLUMN "approved" TO "papers";
ALTER TABLE "ballots" ADD COLUMN     "marks" SMALLINT[],
ADD COLUMN     "receipt" TEXT;
UPDATE "ballots" SET
  "papers" = ARRAY(SELECT DISTINCT unnest("papers") ORDER BY 1),
  "marks" = array_fill(1::smallint, ARRAY[cardinality(ARRAY(SELECT DISTINCT unnest("papers")))]),
  "receipt" = (
    SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', get_byte(uuid_send(gen_random_uuid()), 15) % 32 + 1, 1), '')
    FROM generate_series(1, 10) WHERE "ballots"."id" IS NOT NULL); -- of each ballot anew
ALTER TABLE "ballots" ALTER COLUMN "receipt" SET NOT NULL,
ADD CONSTRAINT "ballots_marks_check" CHECK (cardinality("marks") = cardinality("papers"));

-- CreateTable
CREATE TABLE "abstentions" (
    "club_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "receipt" TEXT NOT NULL,

    CONSTRAINT "abstentions_pkey" PRIMARY KEY ("round_id","user_id")
);

-- CreateTable
CREATE TABLE "burdens" (
    "club_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "amount" TEXT NOT NULL,

    CONSTRAINT "burdens_pkey" PRIMARY KEY ("club_id","user_id")
);

-- CreateIndex
CREATE INDEX "abstentions_club_id_idx" ON "abstentions"("club_id");

-- CreateIndex
CREATE INDEX "abstentions_user_id_idx" ON "abstentions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "abstentions_round_id_receipt_key" ON "abstentions"("round_id", "receipt");

-- CreateIndex
CREATE INDEX "burdens_user_id_idx" ON "burdens"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "ballots_round_id_receipt_key" ON "ballots"("round_id", "receipt");

-- AddForeignKey
ALTER TABLE "abstentions" ADD CONSTRAINT "abstentions_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "abstentions" ADD CONSTRAINT "abstentions_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "abstentions" ADD CONSTRAINT "abstentions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "burdens" ADD CONSTRAINT "burdens_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "burdens" ADD CONSTRAINT "burdens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
