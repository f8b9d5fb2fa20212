import { addMember, createClub } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import type { User } from "@/generated/prisma/client";
import type { RootDb } from "@/server/db";

/** A club whose members joined one after the other and take turns at presenting; its owner takes none. */
export async function createRotaClub(db: RootDb, { people }: { people: number }) {
  const owner = await createPerson(db);
  const club = await createClub(db, { owner });
  await db.membership.updateMany({ where: { clubId: club.id }, data: { presents: false } });
  const members: User[] = [];
  for (let index = 0; index < people; index += 1) {
    const person = await createPerson(db);
    await addMember(db, { club, person, joinedAt: new Date(Date.UTC(2026, 0, index + 1)) });
    members.push(person);
  }
  return { club, owner, members };
}
