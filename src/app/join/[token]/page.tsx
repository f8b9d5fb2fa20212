import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/app/_components/page-frame";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { invitationTokenShape } from "@/domain/clubs/invitation-link";
import { roleWords } from "@/domain/clubs/role-words";
import { getViewer } from "@/server/api/caller";
import { ClubAtAGlance } from "./_components/club-at-a-glance";
import { JoinButton } from "./_components/join-button";
import { loadOffer } from "./_components/load-offer";
import { TooManyTries } from "./_components/too-many-tries";

// The address of this page lets its holder in: it must not travel on. (`no-referrer` would make the frame's forms send
// `Origin: null`, which we refuse.)
export const metadata: Metadata = { title: "Invitation", referrer: "same-origin" };

/** Opening changes nothing: mail scanners and previews open links. Only the button joins. */
export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!invitationTokenShape.test(token)) notFound();
  const viewer = await getViewer();
  const offer = await loadOffer(token);
  if (offer === "too-many-tries") return <TooManyTries viewer={viewer} />;
  const { clubName, role, memberOf } = offer;
  if (memberOf !== null) {
    return (
      <PageFrame viewer={viewer} width="form">
        <PageHead title={clubName} lede="You are already in this club, so the invitation was not used." />
        <LinkButton href={`/c/${memberOf}`} kind="main">
          Go to the club
        </LinkButton>
      </PageFrame>
    );
  }
  const { label, offer: part } = roleWords[role];
  return (
    <PageFrame viewer={viewer} width="form">
      <p className="type-section">
        {offer.invitedBy === null ? "You are invited to join" : `${offer.invitedBy} invites you to join`}
      </p>
      <PageHead
        title={clubName}
        lede={
          <>
            As {label === "Member" ? "a" : "an"} <b className="font-[550] text-ink">{label.toLowerCase()}</b>: {part}.
          </>
        }
        className="mt-1"
      />
      <ClubAtAGlance offer={offer} viewerZone={viewer?.timeZone ?? null} />
      {viewer === null ? (
        <>
          <LinkButton href={`/sign-in?next=${encodeURIComponent(`/join/${token}`)}`} kind="main">
            Sign in to join
          </LinkButton>
          <p className="type-meta mt-3">We email you a link. It creates your account and brings you back here.</p>
        </>
      ) : (
        <>
          <JoinButton token={token} />
          <p className="type-meta mt-3 max-w-measure">
            You join as <b>{viewer.name}</b>. Everyone in the club sees this name. Its organizers also see{" "}
            {viewer.email}.
          </p>
        </>
      )}
    </PageFrame>
  );
}
