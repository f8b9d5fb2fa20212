-- When each worker last said that it is there: the jobs of one that is silent go back to the queue.
CREATE TABLE "job_workers" (
    "id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_workers_pkey" PRIMARY KEY ("id")
);

-- A club's imports run one after the other, in the order in which they were asked for.
ALTER TABLE "imports" ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "imports" SET "queued_at" = "created_at" WHERE "status" IN ('waiting', 'running');

CREATE INDEX "imports_unfinished_idx" ON "imports"("club_id", "queued_at", "id") WHERE (status IN ('waiting', 'running'));
