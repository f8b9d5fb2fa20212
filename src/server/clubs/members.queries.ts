import { type Role, roleAtLeast, roles } from "@/domain/clubs/roles";
import type { Db } from "@/server/db";

// Not in the database, whose plain byte order puts every Östlund after every Zhang.
const names = new Intl.Collator("en", { sensitivity: "base", numeric: true });
const byRoleThenName = (a: ListedMember, b: ListedMember) =>
  roles.indexOf(b.role) - roles.indexOf(a.role) || names.compare(a.name, b.name) || a.userId.localeCompare(b.userId);

export interface ListedMember {
  userId: string;
  name: string;
  role: Role;
  joinedAt: string;
  presents: boolean;
  /** For organizers alone: the key is missing from other people's answers. */
  email?: string;
}

/** The club's people, those who run it first, then by name. */
export async function listMembers(
  db: Db,
  { clubId, readerRole }: { clubId: string; readerRole: Role },
): Promise<ListedMember[]> {
  const withEmail = roleAtLeast(readerRole, "organizer");
  const rows = await db.membership.findMany({
    where: { clubId },
    select: {
      userId: true,
      role: true,
      joinedAt: true,
      presents: true,
      user: { select: { name: true, email: withEmail } },
    },
  });
  const members = rows.map(({ user, joinedAt, ...member }) => ({
    ...member,
    name: user.name,
    joinedAt: joinedAt.toISOString(),
    ...(withEmail ? { email: user.email } : {}),
  }));
  return members.sort(byRoleThenName);
}
