import { TitleText } from "@/components/papers/title-text";
import { Time } from "@/components/time/time";
import { Chip } from "@/components/ui/chip";
import { Meta } from "@/components/ui/meta";
import { Row } from "@/components/ui/rows";
import { TextLink } from "@/components/ui/text-link";
import { placeInWords } from "@/domain/rounds/place-in-words";
import type { Zones } from "@/domain/time/write-instant";
import type { RecordedRound } from "./own-record";

type RecordRowProps = { round: RecordedRound; clubPath: string; zones: Zones };

/** What a round picked, and what my ballot had said of it. */
export function RecordRow({ round, clubPath, zones }: RecordRowProps) {
  const { number, endedAt, hasVoted, named, picks } = round;
  return (
    <Row>
      <ul role="list" className="grid gap-1.5">
        {picks.map(({ paper, mine }) => (
          <li key={paper.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <a href={`${clubPath}/papers/${paper.id}`} className="type-title min-w-0">
              <TitleText html={paper.titleHtml} />
            </a>
            {hasVoted && <Chip kind={isLiked(mine) ? "on" : "plain"}>{wordsFor(mine)}</Chip>}
          </li>
        ))}
      </ul>
      <Meta className="mt-1">
        <TextLink href={`${clubPath}/rounds/${number}`}>Round {number}</TextLink>
        <span>
          <Time instant={endedAt} zones={zones} style="shortDay" />
        </span>
        <span>{!hasVoted ? "you did not vote" : named === 1 ? "you named 1 paper" : `you named ${named} papers`}</span>
      </Meta>
    </Row>
  );
}

function wordsFor(mine: RecordedRound["picks"][number]["mine"]): string {
  if (mine === null) return "not on your ballot";
  if ("approved" in mine) return "you approved it";
  if ("points" in mine) return mine.points === 1 ? "you gave it 1 point" : `you gave it ${mine.points} points`;
  return `you ranked it ${placeInWords(mine.place)}`;
}

/** Named by the ballot, and not to be put last. */
function isLiked(mine: RecordedRound["picks"][number]["mine"]): boolean {
  return mine !== null && !("points" in mine && mine.points === 0);
}
