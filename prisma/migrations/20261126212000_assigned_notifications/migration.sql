-- The order of the values is how strong the reasons are: `min` keeps the strongest.
ALTER TYPE "notification_reason" ADD VALUE 'assigned' BEFORE 'mentioned';

-- AlterTable
ALTER TABLE "notifications" ADD COLUMN     "assignment_id" UUID,
ALTER COLUMN "comment_id" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "assignments_club_id_paper_id_idx" ON "assignments"("club_id", "paper_id");

-- CreateIndex
CREATE INDEX "notifications_assignment_id_idx" ON "notifications"("assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_user_id_assignment_id_key" ON "notifications"("user_id", "assignment_id");

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of a comment or of a turn.
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_one_event_check" CHECK (num_nonnulls("comment_id", "assignment_id") = 1);
