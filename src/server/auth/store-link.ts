import type { Db } from "@/server/db";

/** Stores a link that is good for so long by the database's clock, which all processes share. */
export async function storeLink(
  db: Db,
  { identifier, tokenHash, maxAgeSeconds }: { identifier: string; tokenHash: string; maxAgeSeconds: number },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO sign_in_tokens (identifier, token_hash, expires_at)
    VALUES (${identifier}, ${tokenHash}, now() + make_interval(secs => ${maxAgeSeconds}::int))`;
}
