import type { InstantWords } from "@/components/rounds/instant-words";
import { SectionTitle } from "@/components/ui/section-title";
import type { Zones } from "@/domain/time/write-instant";
import type { RoundAnswer } from "@/server/rounds/rounds.queries";
import { CallOffButton } from "./call-off-button";
import { CloseButton } from "./close-button";
import { ExtendButton } from "./extend-button";
import { OpenVotingButton } from "./open-voting-button";

type OrganizeRoundProps = {
  clubId: string;
  round: RoundAnswer;
  words: InstantWords;
  zones: Zones;
};

/** What the schedule does by itself, by hand. */
export function OrganizeRound({ clubId, round, words, zones }: OrganizeRoundProps) {
  const { id: roundId, number, state, closesAt, votingOpensAt, meeting } = round;
  const shared = { clubId, roundId };
  return (
    <>
      <SectionTitle>For organizers</SectionTitle>
      <p className="type-lede">
        The round opens and closes by itself. Extend it if there is a holiday, or close it early once everyone has
        voted.
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {state === "nominating" && votingOpensAt !== null && round.nominations.length > 0 && (
          <OpenVotingButton {...shared} opensAt={words(votingOpensAt)} />
        )}
        <ExtendButton
          {...shared}
          number={number}
          closesAt={closesAt}
          meetingStartsAt={meeting?.startsAt ?? null}
          zones={zones}
        />
        <CloseButton {...shared} number={number} closesAt={words(closesAt)} />
        <CallOffButton {...shared} number={number} />
      </div>
    </>
  );
}
