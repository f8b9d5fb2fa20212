import { SectionTitle } from "@/components/ui/section-title";
import { TextLink } from "@/components/ui/text-link";
import type { BallotsAfterClose } from "@/domain/rounds/vote-settings";
import type { RoundAnswer } from "@/server/rounds/rounds.queries";

/** What holds for this round since it was opened, for whoever wants to know before voting and check after the close. */
export function RoundTerms({ round, clubPath }: { round: RoundAnswer; clubPath: string }) {
  return (
    <>
      <SectionTitle>What becomes of the votes</SectionTitle>
      <div className="type-lede grid gap-2">
        <p>{afterClose[round.ballotsAfterClose]}</p>
        <p>
          Ties are decided by a number that was drawn when the round opened and stays hidden until the close. So that
          nobody can exchange it, its fingerprint (SHA-256) stands here from the beginning:{" "}
          <code className="text-[0.8em] select-all">{round.seedHash}</code>.{" "}
          <TextLink href={`${clubPath}/rounds`}>Past rounds</TextLink> show how to check it.
        </p>
      </div>
    </>
  );
}

const afterClose: Record<BallotsAfterClose, string> = {
  named:
    "Until the close nobody sees how anyone votes, organizers neither. After it, everyone in the club sees who voted for what.",
  receipt:
    "Until the close nobody sees how anyone votes, organizers neither. After it, ballots are published under receipts that only their voters know, so that everyone can count again.",
  sealed: "Nobody sees how anyone votes, organizers neither, also after the close: then the result alone is shown.",
};
