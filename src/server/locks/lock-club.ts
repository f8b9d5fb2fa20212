import type { Role } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import type { Db } from "@/server/db";

export interface LockedClub {
  id: string;
  slug: string;
  name: string;
  /** The database's clock behind the lock, or the time that a test gave. */
  now: Date;
}

/**
 * Orders everything that decides who is in a club and as what: roles, departures, invitations. Always the first lock of
 * a transaction; a person's row comes after it, the event lock last. NO KEY UPDATE, because ballots and comments refer
 * to the club's row and must not wait. The clock is read from what the locking part gives: beside it, it would be read
 * before the wait.
 */
export async function lockClub(
  tx: Db,
  { clubId, now }: { clubId: string; now?: Date | undefined },
): Promise<LockedClub> {
  const rows = await tx.$queryRaw<LockedClub[]>`
    WITH locked AS MATERIALIZED (
      SELECT id, slug, name FROM clubs WHERE id = ${clubId}::uuid FOR NO KEY UPDATE
    )
    SELECT locked.*, coalesce(${now ?? null}::timestamptz, clock_timestamp()) AS now FROM locked`;
  const club = rows[0];
  if (club === undefined) throw new DomainError("not_found", "This club does not exist, or you are not in it.");
  return club;
}

/**
 * Orders what a person belongs to against links that sign in as them: such a link is only made for people of one club,
 * and joining another voids it.
 */
export async function lockPerson(tx: Db, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
}

export interface LockedMember {
  userId: string;
  role: Role;
  name: string;
  email: string;
}

/** One of the club's people, read under the club's lock: what came with the session may be a moment old. */
export async function getLockedMember(
  tx: Db,
  { clubId, userId }: { clubId: string; userId: string },
): Promise<LockedMember> {
  const rows = await tx.$queryRaw<LockedMember[]>`
    SELECT m.user_id AS "userId", m.role, u.name, u.email
    FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.club_id = ${clubId}::uuid AND m.user_id = ${userId}::uuid`;
  const member = rows[0];
  if (member === undefined) throw new DomainError("not_found", "This person is not in the club.");
  return member;
}

/** The owners that the club has without this person, counted under its lock. */
export async function countOtherOwners(
  tx: Db,
  { clubId, userId }: { clubId: string; userId: string },
): Promise<number> {
  return tx.membership.count({ where: { clubId, role: "owner", userId: { not: userId } } });
}
