import { Prisma } from "@/generated/prisma/client";
import type { EventKind } from "@/server/events/event-kinds";
import { assignmentChanged } from "@/server/notifications/kinds/assignment-changed";
import { commentEdited } from "@/server/notifications/kinds/comment-edited";
import { commentPosted } from "@/server/notifications/kinds/comment-posted";
import { roundExtended } from "@/server/notifications/kinds/round-extended";
import type { NotificationKind } from "@/server/notifications/notification-kind";

/** Every kind of event: how people are notified of it, or that it is published to open pages only. */
export const notificationKinds: Record<EventKind, NotificationKind | "silent"> = {
  "comment.posted": commentPosted,
  "comment.edited": commentEdited, // after the posting, since it checks who that notified
  "comment.deleted": "silent",
  "comment.reacted": "silent",
  "comment.marked": "silent",
  "comment.hidden": "silent",
  "comment.restored": "silent",
  "comment.moved": "silent",
  "thread.changed": "silent",
  "nomination.made": "silent",
  "nomination.withdrawn": "silent",
  "ballot.cast": "silent",
  "round.opened": "silent",
  "round.voting_opened": "silent",
  "round.extended": roundExtended,
  "round.closed": "silent",
  "round.cancelled": "silent",
  "assignment.changed": assignmentChanged,
  "meeting.changed": "silent",
  "import.progressed": "silent",
  "import.finished": "silent",
  "member.changed": "silent",
  "member.link_handed": "silent",
  "club.changed": "silent",
};

/** The kinds that notify, in the order in which a batch's are delivered. */
export const notifyingKinds: readonly (readonly [string, NotificationKind])[] = Object.entries(
  notificationKinds,
).flatMap(([name, kind]) => (kind === "silent" ? [] : [[name, kind] as const]));

/**
 * What there is to say of a notification `n` to the member `m` of the club `k`: `said.facts`, `said.is_read`,
 * `said.mail_due`.
 */
const said = Prisma.join(
  notifyingKinds.map(([, { source }]) => source),
  " UNION ALL ",
);

/**
 * Notifications with all that is said of them; none that may no longer be shown. Who has left the club learns nothing
 * more of it.
 */
export const notificationSource = Prisma.sql`
  notifications n JOIN memberships m ON m.user_id = n.user_id AND m.club_id = n.club_id JOIN clubs k ON k.id = n.club_id
  CROSS JOIN LATERAL (${said}) said`;

/** Of a notification's name of its kind: the kind. Throws for a name that this version does not know. */
export function findKind(name: string): NotificationKind {
  const kind = new Map(notifyingKinds).get(name);
  if (kind === undefined) throw new Error(`there are no notifications of the kind ${name}`);
  return kind;
}
