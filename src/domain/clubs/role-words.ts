import type { Role } from "./roles";

interface RoleWords {
  label: string;
  /** What someone in this role does, for whoever gives it. */
  duties: string;
  /** The same, said to whoever is to get it. */
  offer: string;
}

export const roleWords: Record<Role, RoleWords> = {
  owner: {
    label: "Owner",
    duties: "Runs the club, chooses its owners and organizers, and can delete it.",
    offer: "you run the club",
  },
  organizer: {
    label: "Organizer",
    duties: "Runs the week: settings, meetings, invitations, members.",
    offer: "you run its week: settings, meetings, invitations, members",
  },
  member: {
    label: "Member",
    duties: "Nominates, votes, presents and discusses.",
    offer: "you nominate, vote, present and discuss",
  },
  observer: {
    label: "Observer",
    duties: "Reads everything but does not vote, present or comment.",
    offer: "you read everything, but do not vote, present or comment",
  },
};
