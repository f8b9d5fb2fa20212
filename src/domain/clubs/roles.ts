/** From the least to the most that one may do. */
export const roles = ["observer", "member", "organizer", "owner"] as const;

/** observer: reads · member: nominates, votes, presents, comments · organizer: runs the week · owner: runs the club */
export type Role = (typeof roles)[number];

export function roleAtLeast(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/**
 * Whether `actor` may decide on people who have, or are to have, `role`: owners on all, organizers on members and
 * observers.
 */
export function mayDecideOn(actor: Role, role: Role): boolean {
  if (actor === "owner") return true;
  return actor === "organizer" && !roleAtLeast(role, "organizer");
}

/**
 * Who may issue an invitation that makes its holder `invited`. Nobody is invited to be an owner: that is transferred.
 */
export function canInvite(actor: Role, invited: Role): boolean {
  return invited !== "owner" && mayDecideOn(actor, invited);
}

/** Observers read only, whatever their membership says of presenting. */
export function canPresent(membership: { role: Role; presents: boolean }): boolean {
  return membership.presents && roleAtLeast(membership.role, "member");
}
