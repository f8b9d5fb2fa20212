-- CreateTable
CREATE TABLE "thread_visitors" (
    "club_id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_visitors_pkey" PRIMARY KEY ("club_id","user_id")
);

-- CreateIndex
CREATE INDEX "thread_visitors_paper_id_idx" ON "thread_visitors"("paper_id");

-- CreateIndex
CREATE INDEX "thread_visitors_user_id_idx" ON "thread_visitors"("user_id");

-- AddForeignKey
ALTER TABLE "thread_visitors" ADD CONSTRAINT "thread_visitors_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_visitors" ADD CONSTRAINT "thread_visitors_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_visitors" ADD CONSTRAINT "thread_visitors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Over within a minute anyway: losing it in a crash is harmless.
ALTER TABLE "thread_visitors" SET UNLOGGED;
