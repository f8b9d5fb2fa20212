-- Up to which event a club's older ones were deleted: whoever has seen less has to read the page anew.
CREATE TABLE "retired_events" (
    "club_id" UUID NOT NULL,
    "up_to" BIGINT NOT NULL,

    CONSTRAINT "retired_events_pkey" PRIMARY KEY ("club_id")
);

ALTER TABLE "retired_events" ADD CONSTRAINT "retired_events_club_id_fkey" FOREIGN KEY ("club_id") REFERENCES "clubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A club that nobody visits rests. Those that are there count as visited now.
ALTER TABLE "clubs" ADD COLUMN "visited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "rested_from" TIMESTAMPTZ(3),
ADD COLUMN "rested_until" TIMESTAMPTZ(3);
