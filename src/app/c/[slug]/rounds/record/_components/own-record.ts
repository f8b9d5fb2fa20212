import type { getOwnRecord } from "@/server/rounds/own-record.queries";

export type OwnRecord = Awaited<ReturnType<typeof getOwnRecord>>;
export type RecordedRound = OwnRecord["rounds"][number];
