import type { Db } from "@/server/db";
import { publishSignals } from "@/server/events/publish-signal";

/** Name, zone or a preference was saved: the person's other windows and devices fetch it. */
export async function publishAccountChange(db: Db, userId: string): Promise<void> {
  await publishSignals(db, [{ userId, data: { kind: "me.account_changed" } }]);
}
