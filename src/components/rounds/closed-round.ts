import type { RoundAnswer } from "@/server/rounds/rounds.queries";

export type ClosedRound = Extract<RoundAnswer, { state: "closed" }>;
export type CancelledRound = Extract<RoundAnswer, { state: "cancelled" }>;
export type RoundPick = ClosedRound["result"]["picks"][number];
export type RoundTie = ClosedRound["result"]["ties"][number];
export type Burden = NonNullable<ClosedRound["result"]["burdens"]>[number];
export type ResultPaper = RoundPick["paper"];
