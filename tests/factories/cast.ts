import { createClub } from "@tests/factories/clubs";
import { personFields } from "@tests/factories/people";
import type { Club, User } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

export const inClub = ["owner", "organizer", "member", "observer"] as const;
/** stranger: signed in, owner of another club. removed: was a member until just now. */
const outside = ["stranger", "removed"] as const;

/** A club with one person of each kind that a rule may distinguish. */
export interface Cast extends Record<(typeof inClub)[number] | (typeof outside)[number], User> {
  club: Club;
  /** The stranger's. */
  otherClub: Club;
}

export async function createCast(db: Db): Promise<Cast> {
  const kinds = [...inClub, ...outside];
  // In one statement: the test that walks all procedures makes hundreds of casts.
  const people = await db.user.createManyAndReturn({ data: kinds.map(() => personFields()) });
  const take = (kind: (typeof kinds)[number]): User => {
    const person = people[kinds.indexOf(kind)];
    if (person === undefined) throw new Error(`No ${kind} was made.`);
    return person;
  };
  const [owner, organizer, member, observer] = [take("owner"), take("organizer"), take("member"), take("observer")];
  const [stranger, removed] = [take("stranger"), take("removed")];
  const club = await createClub(db, {
    owner,
    organizers: [organizer],
    members: [member, removed],
    observers: [observer],
  });
  await db.membership.deleteMany({ where: { clubId: club.id, userId: removed.id } });
  const otherClub = await createClub(db, { owner: stranger });
  return { club, otherClub, owner, organizer, member, observer, stranger, removed };
}
