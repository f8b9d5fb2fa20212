-- How far each consumer has read each club's events.
CREATE TABLE "event_cursors" (
    "consumer" TEXT NOT NULL,
    "club_id" UUID NOT NULL,
    "last_id" BIGINT NOT NULL,

    CONSTRAINT "event_cursors_pkey" PRIMARY KEY ("consumer","club_id")
);

-- CreateIndex
CREATE INDEX "event_cursors_club_id_idx" ON "event_cursors"("club_id");

-- AddForeignKey
ALTER TABLE "event_cursors" ADD CONSTRAINT "event_cursors_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was recorded so far has been delivered by the statements that recorded it.
INSERT INTO "event_cursors" ("consumer", "club_id", "last_id")
SELECT consumer, club_id, max(id) FROM "events", (VALUES ('inbox'), ('mail')) AS consumers (consumer)
GROUP BY consumer, club_id;

-- Reasons and their ranks live in the code.
ALTER TABLE "notifications" ALTER COLUMN "reason" TYPE TEXT;
ALTER TABLE "notification_preferences" ALTER COLUMN "reason" TYPE TEXT;
DROP TYPE "notification_reason";

-- A notification is of an event's kind and subject, instead of one column and one foreign key for each kind.
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_one_event_check";
ALTER TABLE "notifications" ADD COLUMN "kind" TEXT, ADD COLUMN "subject_id" UUID, ADD COLUMN "event_id" BIGINT;

-- A comment's notification that is younger than the comment came with an edit.
UPDATE "notifications" n SET "subject_id" = coalesce(n.comment_id, n.assignment_id),
    "kind" = CASE WHEN n.assignment_id IS NOT NULL THEN 'assignment.changed'
        WHEN n.created_at <= (SELECT c.created_at FROM "comments" c WHERE c.id = n.comment_id) THEN 'comment.posted'
        ELSE 'comment.edited' END;

ALTER TABLE "notifications" ALTER COLUMN "kind" SET NOT NULL, ALTER COLUMN "subject_id" SET NOT NULL,
    DROP COLUMN "comment_id", DROP COLUMN "assignment_id";

-- DropIndex
DROP INDEX "notifications_club_id_idx";

-- CreateIndex
CREATE UNIQUE INDEX "notifications_user_id_kind_subject_id_key" ON "notifications"("user_id", "kind", "subject_id");

-- CreateIndex
CREATE INDEX "notifications_club_id_event_id_idx" ON "notifications"("club_id", "event_id");
