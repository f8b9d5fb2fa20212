import { createPerson } from "@tests/factories/people";
import { uniqueSuffix } from "@tests/factories/sequence";
import type { Role } from "@/domain/clubs/roles";
import type { Club, Membership, Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

type Person = { id: string };

/** Who is in the club from the start. An owner is made when none is given, since no club is without. */
interface People {
  owner?: Person;
  organizers?: readonly Person[];
  members?: readonly Person[];
  observers?: readonly Person[];
}

/** A club that meets on Thursdays at 16:00 in Berlin, a zone with daylight saving. */
export async function createClub(
  db: Db,
  {
    owner,
    organizers = [],
    members = [],
    observers = [],
    ...fields
  }: People & Partial<Prisma.ClubUncheckedCreateInput> = {},
): Promise<Club> {
  const suffix = uniqueSuffix("club");
  const people: [Person, Role][] = [
    [owner ?? (await createPerson(db)), "owner"],
    ...organizers.map((person): [Person, Role] => [person, "organizer"]),
    ...members.map((person): [Person, Role] => [person, "member"]),
    ...observers.map((person): [Person, Role] => [person, "observer"]),
  ];
  return db.club.create({
    data: {
      slug: `club-${suffix}`,
      name: `Reading Group ${suffix}`,
      timeZone: "Europe/Berlin",
      meetingWeekday: 4,
      meetingTime: "16:00",
      seriesStartsOn: new Date("2026-01-08"),
      followedFeeds: { create: [{ feed: "huggingface" }, { feed: "sample" }] },
      memberships: { create: people.map(([person, role]) => ({ userId: person.id, role })) },
      ...fields,
    },
  });
}

export async function addMember(
  db: Db,
  { club, person, ...fields }: { club: Person; person: Person; role?: Role; presents?: boolean; joinedAt?: Date },
): Promise<Membership> {
  return db.membership.create({ data: { clubId: club.id, userId: person.id, role: "member", ...fields } });
}
