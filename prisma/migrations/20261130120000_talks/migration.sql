-- What is presented at a meeting becomes a row: a talk with its papers, on which assignments hang.

-- CreateTable
CREATE TABLE "talks" (
    "id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "minutes" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "talks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "talk_papers" (
    "talk_id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "talk_papers_pkey" PRIMARY KEY ("talk_id","paper_id")
);

-- AlterTable
ALTER TABLE "picks" ADD COLUMN "talk_id" UUID;
ALTER TABLE "assignments" ADD COLUMN "talk_id" UUID;

-- Every pick of a closed round becomes a talk at the meeting that the round is for now, under the pick's id.
INSERT INTO "talks" ("id", "club_id", "meeting_id", "position", "created_at")
SELECT k.id, k.club_id, r.meeting_id, row_number() OVER (PARTITION BY r.meeting_id ORDER BY r.number, k.position),
  coalesce(r.closed_at, r.closes_at)
FROM "picks" k JOIN "rounds" r ON r.id = k.round_id
WHERE r.status = 'closed' AND r.meeting_id IS NOT NULL;

INSERT INTO "talk_papers" ("talk_id", "paper_id", "club_id", "position")
SELECT k.id, k.paper_id, k.club_id, 1 FROM "picks" k JOIN "talks" t ON t.id = k.id;

UPDATE "picks" k SET "talk_id" = t.id FROM "talks" t WHERE t.id = k.id;

-- An assignment belongs to the talk of its paper at its meeting. Where the talk was carried to another meeting since,
-- ended ones stayed behind: they belong to it, too, and remember which meeting they were for.
UPDATE "assignments" a SET "talk_id" = found.talk_id
FROM (
  SELECT DISTINCT ON (b.id) b.id, t.id AS talk_id
  FROM "assignments" b
    JOIN "picks" k ON k.club_id = b.club_id AND k.paper_id = b.paper_id
    JOIN "talks" t ON t.id = k.talk_id
    JOIN "meetings" now_at ON now_at.id = t.meeting_id
    JOIN "meetings" asked_for ON asked_for.id = b.meeting_id
  WHERE t.meeting_id = b.meeting_id OR b.status IN ('declined', 'withdrawn')
  ORDER BY b.id, t.meeting_id <> b.meeting_id, now_at.starts_at < asked_for.starts_at,
    abs(extract(epoch FROM now_at.starts_at - asked_for.starts_at)), t.position
) found
WHERE found.id = a.id;

-- What somebody presents without a vote becomes a talk made by hand, under the id of its first assignment.
WITH made AS (
  INSERT INTO "talks" ("id", "club_id", "meeting_id", "position", "created_at")
  SELECT loose.id, loose.club_id, loose.meeting_id,
    (SELECT count(*) FROM "talks" t WHERE t.meeting_id = loose.meeting_id)
      + row_number() OVER (PARTITION BY loose.meeting_id ORDER BY loose.created_at, loose.id),
    loose.created_at
  FROM (
    SELECT (array_agg(a.id ORDER BY a.id))[1] AS id, a.club_id, a.meeting_id, a.paper_id, min(a.proposed_at) AS created_at
    FROM "assignments" a WHERE a.talk_id IS NULL GROUP BY a.club_id, a.meeting_id, a.paper_id
  ) loose
  RETURNING "id"
)
INSERT INTO "talk_papers" ("talk_id", "paper_id", "club_id", "position")
SELECT a.id, a.paper_id, a.club_id, 1 FROM "assignments" a JOIN made ON made.id = a.id;

UPDATE "assignments" a SET "talk_id" = t.id
FROM "talks" t JOIN "talk_papers" p ON p.talk_id = t.id
WHERE a.talk_id IS NULL AND t.club_id = a.club_id AND t.meeting_id = a.meeting_id AND p.paper_id = a.paper_id;

-- CreateEnum
CREATE TYPE "assignment_end" AS ENUM ('declined', 'expired', 'replaced', 'stopped_presenting', 'left', 'merged');
ALTER TABLE "assignments" ADD COLUMN "ended_because" "assignment_end";

-- Why each one ended, from what is known of it: whom an organizer set at that instant, a change of the membership in the
-- same transaction, or the end of the time to answer. An organizer who asked the next in line left no other trace.
UPDATE "assignments" a SET "ended_because" = CASE
    WHEN a.status = 'declined' THEN 'declined'
    WHEN a.answered_at IS NULL THEN 'merged'
    WHEN EXISTS (
      SELECT 1 FROM "assignments" n WHERE n.meeting_id = a.meeting_id AND n.paper_id = a.paper_id
        AND n.assigned_by_id IS NOT NULL AND n.proposed_at = a.answered_at
    ) THEN 'replaced'
    WHEN EXISTS (
      SELECT 1 FROM "events" e WHERE e.club_id = a.club_id AND e.kind = 'member.changed'
        AND e.payload ->> 'userId' = a.user_id::text
        -- An event bears the time at which its transaction began, the answer the one behind the club's lock.
        AND e.created_at BETWEEN a.answered_at - interval '1 minute' AND a.answered_at + interval '10 ms'
    ) THEN CASE WHEN EXISTS (
      SELECT 1 FROM "memberships" m WHERE m.club_id = a.club_id AND m.user_id = a.user_id AND m.joined_at < a.answered_at
    ) THEN 'stopped_presenting' ELSE 'left' END
    WHEN a.answer_by <= a.answered_at THEN 'expired'
    ELSE 'replaced'
  END::"assignment_end"
WHERE a.status IN ('declined', 'withdrawn');

-- DropIndex
DROP INDEX "assignments_one_live_key";
DROP INDEX "assignments_meeting_id_idx";
DROP INDEX "assignments_club_id_paper_id_idx";

-- AlterEnum
ALTER TYPE "assignment_status" RENAME TO "assignment_status_old";
CREATE TYPE "assignment_status" AS ENUM ('proposed', 'accepted', 'ended');
ALTER TABLE "assignments" ALTER COLUMN "status" DROP DEFAULT;
ALTER TABLE "assignments" ALTER COLUMN "status" TYPE "assignment_status" USING (
  CASE WHEN "status" IN ('declined', 'withdrawn') THEN 'ended' ELSE "status"::text END::"assignment_status");
ALTER TABLE "assignments" ALTER COLUMN "status" SET DEFAULT 'proposed';
DROP TYPE "assignment_status_old";

-- AlterTable
ALTER TABLE "assignments" DROP CONSTRAINT "assignments_meeting_id_fkey";
ALTER TABLE "assignments" RENAME COLUMN "meeting_id" TO "asked_for_meeting_id";
ALTER TABLE "assignments" DROP COLUMN "paper_id";
ALTER TABLE "assignments" ALTER COLUMN "talk_id" SET NOT NULL;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_ended_because_check" CHECK (("status" = 'ended') = ("ended_because" IS NOT NULL));

-- CreateIndex
CREATE INDEX "talks_club_id_idx" ON "talks"("club_id");
CREATE INDEX "talks_meeting_id_position_idx" ON "talks"("meeting_id", "position");
CREATE UNIQUE INDEX "talk_papers_talk_id_position_key" ON "talk_papers"("talk_id", "position");
CREATE INDEX "talk_papers_paper_id_club_id_idx" ON "talk_papers"("paper_id", "club_id");
CREATE INDEX "talk_papers_club_id_idx" ON "talk_papers"("club_id");
CREATE INDEX "picks_talk_id_idx" ON "picks"("talk_id");
CREATE INDEX "assignments_talk_id_idx" ON "assignments"("talk_id");
CREATE INDEX "assignments_asked_for_meeting_id_idx" ON "assignments"("asked_for_meeting_id");
CREATE UNIQUE INDEX "assignments_one_live_key" ON "assignments"("talk_id") WHERE (status <> 'ended'::assignment_status);

-- AddForeignKey
ALTER TABLE "talks" ADD CONSTRAINT "talks_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "talks" ADD CONSTRAINT "talks_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "talk_papers" ADD CONSTRAINT "talk_papers_talk_id_fkey" FOREIGN KEY ("talk_id") REFERENCES "talks"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "talk_papers" ADD CONSTRAINT "talk_papers_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "talk_papers" ADD CONSTRAINT "talk_papers_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "picks" ADD CONSTRAINT "picks_talk_id_fkey" FOREIGN KEY ("talk_id") REFERENCES "talks"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_talk_id_fkey" FOREIGN KEY ("talk_id") REFERENCES "talks"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_asked_for_meeting_id_fkey" FOREIGN KEY ("asked_for_meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
