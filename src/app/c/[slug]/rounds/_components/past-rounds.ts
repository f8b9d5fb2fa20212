import type { listPastRounds } from "@/server/rounds/rounds.queries";

export type PastRound = Awaited<ReturnType<typeof listPastRounds>>["rounds"][number];
