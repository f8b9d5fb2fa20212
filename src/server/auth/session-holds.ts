import { Prisma } from "@/generated/prisma/client";

/**
 * Whether the session `s` gives any right at this moment. One that an organizer's link made gives it only as long as that
 * organizer could still make the link: `canIssueSignInLink` asks the same. The services delete such sessions when this
 * changes; asking again covers a link that is used in the same moment.
 */
export const sessionHolds = Prisma.sql`(s.expires_at > now() AND (s.issuer_membership_id IS NULL OR EXISTS (
  SELECT 1 FROM memberships issuer
  JOIN memberships own ON own.club_id = issuer.club_id AND own.user_id = s.user_id
  JOIN users person ON person.id = s.user_id
  WHERE issuer.id = s.issuer_membership_id AND issuer.role IN ('organizer', 'owner')
    AND own.role IN ('observer', 'member') AND NOT person.is_instance_owner
    AND NOT EXISTS (
      SELECT 1 FROM memberships other WHERE other.user_id = s.user_id AND other.club_id <> issuer.club_id))))`;
