import { TitleText } from "@/components/papers/title-text";
import { Time } from "@/components/time/time";
import { Meta } from "@/components/ui/meta";
import { Row } from "@/components/ui/rows";
import type { Zones } from "@/domain/time/write-instant";
import type { PastRound } from "./past-rounds";

type PastRoundRowProps = { round: PastRound; clubPath: string; zones: Zones };

/** A round that is over: what it picked, when, by how many. */
export function PastRoundRow({ round, clubPath, zones }: PastRoundRowProps) {
  const { number, status, picks, nominations, voters, electorate, endedAt } = round;
  return (
    <Row>
      <a href={`${clubPath}/rounds/${number}`} className="type-title">
        {picks.length === 0
          ? `Round ${number}: ${status === "cancelled" ? "called off" : "nothing picked"}`
          : picks.map(({ paperId, titleHtml }) => (
              <span key={paperId} className="block">
                <TitleText html={titleHtml} />
              </span>
            ))}
      </a>
      <Meta className="mt-1">
        <span>Round {number}</span>
        <span>
          <Time instant={endedAt} zones={zones} style="shortDay" />
        </span>
        <span>{nominations === 1 ? "1 nomination" : `${nominations} nominations`}</span>
        {voters !== null && electorate !== null && (
          <span>
            {voters} of {electorate} voted
          </span>
        )}
      </Meta>
    </Row>
  );
}
