import type { Db } from "@/server/db";

/**
 * Voids every link that would sign in as this person: because they ask for it, or because it would open more than when
 * it was made.
 */
export async function voidSignInLinks(tx: Db, userId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM sign_in_tokens t USING users u WHERE u.id = ${userId}::uuid AND t.identifier = u.email`;
}
