import type { InstantWords } from "@/components/rounds/instant-words";
import { SectionTitle } from "@/components/ui/section-title";
import type { RoundAnswer } from "@/server/rounds/rounds.queries";
import { CallOffButton } from "./call-off-button";
import { CloseButton } from "./close-button";
import { ExtendButton } from "./extend-button";
import { OpenVotingButton } from "./open-voting-button";

type OrganizeRoundProps = {
  clubId: string;
  round: RoundAnswer;
  words: InstantWords;
  clubZone: string;
  readerZone: string | null;
};

/** What the schedule does by itself, by hand. */
export function OrganizeRound({ clubId, round, words, clubZone, readerZone }: OrganizeRoundProps) {
  const { id: roundId, number, state, closesAt, votingOpensAt, meeting } = round;
  const closesAtWords = words(closesAt);
  const shared = { clubId, roundId };
  return (
    <>
      <SectionTitle>For organizers</SectionTitle>
      <p className="type-lede">
        The round opens and closes by itself. Extend it when a holiday comes between, close it early when everyone has
        voted.
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {state === "nominating" && votingOpensAt !== null && round.nominations.length > 0 && (
          <OpenVotingButton {...shared} opensAtWords={words(votingOpensAt)} />
        )}
        <ExtendButton
          {...shared}
          number={number}
          closesAt={closesAt}
          closesAtWords={closesAtWords}
          meetingWords={meeting === null ? null : words(meeting.startsAt)}
          clubZone={clubZone}
          readerZone={readerZone}
        />
        <CloseButton {...shared} number={number} closesAtWords={closesAtWords} />
        <CallOffButton {...shared} number={number} />
      </div>
    </>
  );
}
