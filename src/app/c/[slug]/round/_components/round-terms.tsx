import { SectionTitle } from "@/components/ui/section-title";
import { TextLink } from "@/components/ui/text-link";
import type { BallotsAfterClose } from "@/domain/rounds/vote-settings";
import type { RoundAnswer } from "@/server/rounds/rounds.queries";

/** What applies to this round since it was opened, for anyone who wants to know before voting and check after the close. */
export function RoundTerms({ round, clubPath }: { round: RoundAnswer; clubPath: string }) {
  return (
    <>
      <SectionTitle>Who sees the votes</SectionTitle>
      <div className="type-lede grid gap-2">
        <p>{afterClose[round.ballotsAfterClose]}</p>
        <details>
          <summary className="w-fit text-md text-ink-2">How ties are decided</summary>
          <p className="mt-2">
            By a secret number that was drawn when the round opened and is shown at the close. Its SHA-256 is published
            here from the start, so nobody can change the number:{" "}
            <code className="text-[0.8em] select-all">{round.seedHash}</code>. The page of each{" "}
            <TextLink href={`${clubPath}/rounds`}>past round</TextLink> shows how to check it.
          </p>
        </details>
      </div>
    </>
  );
}

const afterClose: Record<BallotsAfterClose, string> = {
  named:
    "Until voting closes nobody sees how anyone votes, not even organizers. Then everyone in the club sees who voted for what.",
  receipt:
    "Until voting closes nobody sees how anyone votes, not even organizers. Then the ballots are published without names, so that everyone can count them again.",
  sealed: "Nobody sees how anyone votes, not even organizers, and not after voting closes. Only the result is shown.",
};
