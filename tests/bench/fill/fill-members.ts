import type pg from "pg";
import { MAX_SESSION_AGE_SECONDS } from "@/server/auth/session-cookie";
import { createToken, hashToken } from "@/server/auth/token-hash";
import { newId } from "@/server/new-id";

export interface FilledMember {
  id: string;
  sessionToken: string;
}

/** People who are signed in. */
export async function fillMembers(pool: pg.Pool, count: number, prefix: string): Promise<FilledMember[]> {
  const members = Array.from({ length: count }, () => ({ id: newId(), sessionToken: createToken() }));
  const ids = members.map(({ id }) => id);
  await pool.query(
    `INSERT INTO users (id, name, email, email_verified)
     SELECT id, 'Member ' || n || ' of ' || $2, $2 || n || '@example.org', now()
     FROM unnest($1::uuid[]) WITH ORDINALITY AS u (id, n)`,
    [ids, prefix],
  );
  await pool.query(
    `INSERT INTO sessions (id, user_id, token_hash, expires_at, user_agent)
     SELECT gen_random_uuid(), id, hash, now() + make_interval(secs => $3), 'the benchmark'
     FROM unnest($1::uuid[], $2::text[]) AS s (id, hash)`,
    [ids, members.map(({ sessionToken }) => hashToken(sessionToken)), MAX_SESSION_AGE_SECONDS],
  );
  return members;
}
