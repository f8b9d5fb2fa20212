import type { TallyResult } from "@/domain/rounds/voting-method";
import type { Db } from "@/server/db";
import type { Elector } from "@/server/rounds/count-round";

interface Moved {
  clubId: string;
  roundId: string;
  electors: readonly Elector[];
  burdens: NonNullable<TallyResult["burdens"]>;
}

/**
 * Writes what every member has paid after a round, in the tally's transaction: whoever has left by then is dropped, and
 * whoever did not vote gets a receipt, so as to find the own burden as well.
 */
export async function moveBurdens(tx: Db, { clubId, roundId, electors, burdens }: Moved): Promise<void> {
  await tx.burden.deleteMany({ where: { clubId } });
  await tx.burden.createMany({
    data: electors.map(({ userId, receipt }) => {
      const amount = burdens[receipt]?.after;
      if (amount === undefined) throw new Error(`the tally of round ${roundId} left out a member's burden`);
      return { clubId, userId, amount };
    }),
  });
  await tx.abstention.createMany({
    data: electors
      .filter(({ hasVoted }) => !hasVoted)
      .map(({ userId, receipt }) => ({ clubId, roundId, userId, receipt })),
  });
}
