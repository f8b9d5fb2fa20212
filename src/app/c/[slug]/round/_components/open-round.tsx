import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Meta } from "@/components/ui/meta";
import { PageHead } from "@/components/ui/page-head";
import { Rows } from "@/components/ui/rows";
import { SectionTitle } from "@/components/ui/section-title";
import { TextLink } from "@/components/ui/text-link";
import { type Role, roleAtLeast } from "@/domain/clubs/roles";
import type { RoundAnswer } from "@/server/rounds/rounds.queries";
import { Ballot } from "./ballot";
import { listBallotLines } from "./ballot-lines";
import { BallotRow } from "./ballot-row";
import { CloseButton } from "./close-button";
import { DeadlineChip } from "./deadline-chip";

type OpenRoundProps = {
  club: { id: string; slug: string; role: Role };
  round: RoundAnswer;
  nominationsLeft: number;
  /** The closing time in words. */
  closesAtWords: string;
  timeZone: string;
  now: string;
};

export function OpenRound({ club, round, nominationsLeft, closesAtWords, timeZone, now }: OpenRoundProps) {
  const takesPart = roleAtLeast(club.role, "member");
  const isCounting = round.state === "counting";
  const lines = listBallotLines(round);
  const clubPath = `/c/${club.slug}`;
  const turnout = `${round.voters} of ${round.electorate} ${round.voters === 1 && round.electorate === 1 ? "has" : "have"} voted; nobody sees counts before the close, organizers neither`;
  const isDue = takesPart && round.myBallot === null && lines.length > 0;
  return (
    <>
      <PageHead
        title={`Round ${round.number}`}
        lede={isCounting ? "Voting is over. The ballots are being counted." : whatToDo(round.seats, takesPart)}
        actions={<DeadlineChip closesAt={round.closesAt} words={closesAtWords} now={now} isDue={isDue} />}
      />
      {lines.length === 0 ? (
        <NothingNominated feedPath={`${clubPath}/feed`} takesPart={takesPart} />
      ) : takesPart && !isCounting ? (
        <Ballot
          clubId={club.id}
          roundId={round.id}
          clubPath={clubPath}
          lines={lines}
          stored={{ approved: round.myBallot, savedAt: round.savedAt }}
          timeZone={timeZone}
          turnout={turnout}
        />
      ) : (
        <>
          <Rows aria-label="Nominated papers">
            {lines.map((line) => (
              <BallotRow key={line.nominationId} clubId={club.id} clubPath={clubPath} line={line} />
            ))}
          </Rows>
          <Meta className="mt-4">{turnout}</Meta>
        </>
      )}
      {!isCounting && takesPart && lines.length > 0 && (
        <>
          <SectionTitle>Still open</SectionTitle>
          <p className="type-lede">
            {nominationsLeft === 0
              ? "You have made all your nominations of this round."
              : `You may nominate ${nominationsLeft === 1 ? "one more paper" : `${nominationsLeft} more papers`} until the close.`}{" "}
            <TextLink href={`${clubPath}/feed`}>Look through the feed</TextLink>
          </p>
        </>
      )}
      {roleAtLeast(club.role, "organizer") && (
        <>
          <SectionTitle>For organizers</SectionTitle>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p className="type-lede">The round closes by itself. Close it before its time when everyone has voted.</p>
            <CloseButton clubId={club.id} roundId={round.id} number={round.number} closesAtWords={closesAtWords} />
          </div>
        </>
      )}
      <Commitment seedHash={round.seedHash} pastPath={`${clubPath}/rounds`} />
    </>
  );
}

function whatToDo(seats: number, takesPart: boolean): string {
  const rule = seats === 1 ? "The most approved one is picked." : `The ${seats} most approved ones are picked.`;
  return takesPart
    ? `Approve every paper that you would gladly read together. ${rule}`
    : `Members approve every paper that they would gladly read together. ${rule} As an observer you read along.`;
}

function NothingNominated({ feedPath, takesPart }: { feedPath: string; takesPart: boolean }) {
  return (
    <EmptyState
      title="No paper is nominated yet."
      action={
        <LinkButton href={feedPath} kind={takesPart ? "main" : "default"}>
          Look through the feed
        </LinkButton>
      }
    >
      {takesPart
        ? "Nominate what you would like to read together: press n on a paper, with a line why if you like. Then everyone votes here."
        : "Members nominate papers from the feed. What they nominate stands here."}
    </EmptyState>
  );
}

/** What was promised when the round opened, for whoever wants to check it after the close. */
function Commitment({ seedHash, pastPath }: { seedHash: string; pastPath: string }) {
  return (
    <p className="type-meta mt-9 max-w-measure normal-nums">
      Ties are decided by a seed that was drawn when the round opened. It is shown at the close; its SHA-256 is{" "}
      <code className="select-all">{seedHash}</code>. <TextLink href={pastPath}>Past rounds</TextLink> show how to
      check.
    </p>
  );
}
