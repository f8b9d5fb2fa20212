import { canInvite, type Role } from "@/domain/clubs/roles";
import type { Db } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";
import { addJob } from "@/server/jobs/add-job";

type Membership = { clubId: string; userId: string };

/**
 * Takes back the invitations that this person could not make any more (all of them, with role null): whoever made a
 * link knows it, and a removed organizer would come back through the own one.
 */
export async function revokeOutgrownInvitations(
  tx: Db,
  { clubId, userId, role, now }: Membership & { role: Role | null; now: Date },
): Promise<void> {
  const stillAllowed = (["observer", "member", "organizer"] as const).filter(
    (invited) => role !== null && canInvite(role, invited),
  );
  await tx.invitation.updateMany({
    where: { clubId, createdById: userId, revokedAt: null, role: { notIn: stillAllowed } },
    data: { revokedAt: now },
  });
}

/**
 * Sets aside what someone was to present at meetings to come, once they present no more, and lets the week find
 * somebody else. What they presented stays theirs.
 */
export async function withdrawAssignments(tx: Db, { clubId, userId, now }: Membership & { now: Date }): Promise<void> {
  const withdrawn = await tx.$queryRaw<{ assignmentId: string; meetingId: string }[]>`
    UPDATE assignments a SET status = 'withdrawn', answered_at = ${now}
    FROM meetings m
    WHERE m.id = a.meeting_id AND m.starts_at > ${now}
      AND a.club_id = ${clubId}::uuid AND a.user_id = ${userId}::uuid AND a.status IN ('proposed', 'accepted')
    RETURNING a.id AS "assignmentId", a.meeting_id AS "meetingId"`;
  if (withdrawn.length === 0) return;
  await addJob(tx, "week.advance", { clubId });
  for (const payload of withdrawn) await recordEvent(tx, { clubId, kind: "assignment.changed", payload });
}
