import type { Role } from "./roles";

/** What each role may do, for whoever chooses one. */
export const roleWords: Record<Role, { label: string; duties: string }> = {
  owner: { label: "Owner", duties: "Runs the club: decides who is organizer or owner, and can delete it." },
  organizer: { label: "Organizer", duties: "Runs the week: settings, meetings, invitations, members." },
  member: { label: "Member", duties: "Nominates, votes, presents and discusses." },
  observer: { label: "Observer", duties: "Reads everything and takes no part." },
};
