import type { InstantWords } from "@/components/rounds/instant-words";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Meta } from "@/components/ui/meta";
import { PageHead } from "@/components/ui/page-head";
import { SectionTitle } from "@/components/ui/section-title";
import { TextLink } from "@/components/ui/text-link";
import { type Role, roleAtLeast } from "@/domain/clubs/roles";
import { methods } from "@/domain/rounds/method";
import { knownMethod } from "@/domain/rounds/vote-settings";
import type { Zones } from "@/domain/time/write-instant";
import type { RoundAnswer } from "@/server/rounds/rounds.queries";
import { Ballot } from "./ballot/ballot";
import { listBallotLines } from "./ballot/ballot-lines";
import { NominatedRows } from "./ballot/nominated-rows";
import { DeadlineChip } from "./deadline-chip";
import { LiveTurnout } from "./live-turnout";
import { OrganizeRound } from "./organize/organize-round";
import { RoundTerms } from "./round-terms";
import { nominationsLeftWords, whatToDo } from "./round-words";
import { WhoVoted } from "./who-voted";

type OpenRoundProps = {
  club: { id: string; slug: string; role: Role };
  viewer: { id: string };
  round: RoundAnswer;
  nominationsLeft: number;
  lastEventId: string;
  words: InstantWords;
  zones: Zones;
  now: string;
};

/** A round that is not over: nominations, then or together with them the ballot, then the wait for the tally. */
export function OpenRound({ club, viewer, round, nominationsLeft, lastEventId, words, zones, now }: OpenRoundProps) {
  const takesPart = roleAtLeast(club.role, "member");
  const lines = listBallotLines(round);
  const clubPath = `/c/${club.slug}`;
  const mayVote = takesPart && round.state === "open";
  return (
    <>
      <p className="type-meta mb-1.5">
        <TextLink href={`${clubPath}/rounds`}>Past rounds</TextLink>
      </p>
      <PageHead
        title={`Round ${round.number}`}
        lede={whatToDo({ ...round, rule: explainRule(round.method) }, takesPart)}
        meta={
          <>
            <span>{round.methodName}</span>
            {round.state === "nominating" && <span>closes {words(round.closesAt)}</span>}
            {round.extendedFrom !== null && <span>extended; it would have closed {words(round.extendedFrom)}</span>}
          </>
        }
        actions={
          <DeadlineChip
            opensAt={round.votingOpensAt}
            closesAt={round.closesAt}
            zones={zones}
            now={now}
            isDue={mayVote && round.myBallot === null && lines.length > 0}
          />
        }
      />
      {lines.length === 0 ? (
        <NothingNominated feedPath={`${clubPath}/feed`} takesPart={takesPart} />
      ) : mayVote ? (
        <Ballot
          clubId={club.id}
          roundId={round.id}
          viewerId={viewer.id}
          clubPath={clubPath}
          kind={round.ballotKind}
          lines={lines}
          standing={lines.map(({ paperId }) => paperId)}
          stored={{ ballot: round.myBallot, savedAt: round.savedAt, receipt: round.receipt }}
          ballotsAfterClose={round.ballotsAfterClose}
          zones={zones}
          voters={round.voters}
          electorate={round.electorate}
          lastEventId={lastEventId}
        />
      ) : (
        <>
          <NominatedRows clubId={club.id} clubPath={clubPath} lines={lines} />
          <Meta className="mt-4">
            <LiveTurnout
              round={{ ...pickTurnout(round), hasVoted: round.myBallot !== null }}
              lastEventId={lastEventId}
            />
          </Meta>
        </>
      )}
      {round.whoVoted !== null && <WhoVoted people={round.whoVoted} />}
      {takesPart && lines.length > 0 && round.state !== "counting" && (
        <>
          <SectionTitle>{round.isNominating ? "Still open" : "Nominations"}</SectionTitle>
          <p className="type-lede">
            {nominationsLeftWords(
              round,
              nominationsLeft,
              round.votingOpensAt === null ? null : words(round.votingOpensAt),
            )}{" "}
            <TextLink href={`${clubPath}/feed`}>Open the feed</TextLink>
          </p>
        </>
      )}
      <RoundTerms round={round} clubPath={clubPath} />
      {roleAtLeast(club.role, "organizer") && round.state !== "counting" && (
        <OrganizeRound clubId={club.id} round={round} words={words} zones={zones} />
      )}
    </>
  );
}

/** In full: whoever votes here may never have heard of the method. */
const explainRule = (method: string) => methods[knownMethod(method)].explanation.join(" ");

/** A client component is sent what it needs, and not the whole round. */
const pickTurnout = ({ id, state, voters, electorate }: RoundAnswer) => ({ id, state, voters, electorate });

function NothingNominated({ feedPath, takesPart }: { feedPath: string; takesPart: boolean }) {
  return (
    <EmptyState
      title="No paper is nominated yet."
      action={
        <LinkButton href={feedPath} kind={takesPart ? "main" : "default"}>
          Open the feed
        </LinkButton>
      }
    >
      {takesPart
        ? "Nominate what you would like to read together: press n on a paper, and add a reason if you like. Then everyone votes here."
        : "Members nominate papers from the feed. Nominated papers appear here."}
    </EmptyState>
  );
}
