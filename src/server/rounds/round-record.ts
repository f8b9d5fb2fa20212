import { CURRENT_VERSION, type FileVersion, type StatedResult } from "@/domain/rounds/round-file";
import type { CastBallot, History } from "@/domain/rounds/voting-method";
import type { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import type { Count } from "@/server/rounds/count-round";

/**
 * What a closed round keeps so that anyone can count it again: all that its method was given, and what came of it, with
 * voters under their receipts. It is written once; papers that become one later, names that change and accounts that go
 * leave it as it is.
 */
export interface RoundRecord {
  /** Of the file that it is published as; missing in records of version 1. */
  version?: FileVersion;
  candidates: { id: string; title: string }[];
  ballots: (CastBallot & { voter: string })[];
  history: History | null;
  result: StatedResult;
}

export async function makeRecord(tx: Db, { input, result }: Count): Promise<Prisma.InputJsonObject> {
  const papers = await tx.paper.findMany({
    where: { id: { in: [...input.nominations] } },
    select: { id: true, title: true },
    orderBy: { id: "asc" },
  });
  const record: RoundRecord = {
    version: CURRENT_VERSION,
    candidates: papers,
    ballots: input.ballots,
    history: input.history ?? null,
    result,
  };
  return { ...record } as unknown as Prisma.InputJsonObject;
}
