import { Time } from "@/components/time/time";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import { SectionTitle } from "@/components/ui/section-title";
import { roleWords } from "@/domain/clubs/role-words";
import type { Zones } from "@/domain/time/write-instant";
import type { ListedInvitation } from "@/server/clubs/invitations.queries";
import { CopyLinkButton } from "./copy-link-button";
import { RevokeButton } from "./revoke-button";

type InvitationsProps = {
  clubId: string;
  invitations: readonly ListedInvitation[];
  zones: Zones;
};

/** The links that still let someone in. */
export function Invitations({ clubId, invitations, zones }: InvitationsProps) {
  return (
    <section aria-labelledby="invitations">
      <SectionTitle id="invitations">Invitations</SectionTitle>
      {invitations.length === 0 ? (
        <p className="type-lede">No active invitation links.</p>
      ) : (
        <Rows aria-label="Invitations">
          {invitations.map(({ id, role, createdBy, createdAt, expiresAt, uses, maxUses, link }) => (
            <Row
              key={id}
              acts={
                <>
                  {link !== null && <CopyLinkButton link={link} role={roleWords[role].label.toLowerCase()} />}
                  <RevokeButton clubId={clubId} invitationId={id} role={roleWords[role].label.toLowerCase()} />
                </>
              }
            >
              <p>
                <b className="font-[550]">{roleWords[role].label}</b>, {uses} of {maxUses} used
              </p>
              <Meta className="mt-0.5">
                <span>
                  expires <Time instant={expiresAt} zones={zones} style="shortDateTime" />
                </span>
                <span>
                  created by {createdBy ?? "a former member"} on{" "}
                  <Time instant={createdAt} zones={zones} style="shortDay" />
                </span>
              </Meta>
            </Row>
          ))}
        </Rows>
      )}
    </section>
  );
}
