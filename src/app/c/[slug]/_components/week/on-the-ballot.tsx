import { PresenterLine } from "@/components/meetings/presenter-line";
import { TitleText } from "@/components/papers/title-text";
import { CommentCount } from "@/components/threads/counts/comment-count";
import { Chip } from "@/components/ui/chip";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import { SectionTitle } from "@/components/ui/section-title";
import { TextLink } from "@/components/ui/text-link";
import type { BallotContent } from "@/domain/rounds/ballot";
import { rulesOf } from "@/domain/rounds/ballot-kinds";
import type { WeekView } from "./week-view";

/** More than these are read on the ballot itself. */
const MAX_SHOWN = 6;

/** What is voted on, in the order in which it was nominated; after the close, what was picked. */
export function OnTheBallot(view: WeekView) {
  const { week, clubPath } = view;
  if (week.round?.status === "open") return <Nominations {...view} round={week.round} />;
  const papers = week.meeting?.papers ?? [];
  return (
    <section aria-labelledby="ballot">
      <SectionTitle id="ballot">Read for the meeting</SectionTitle>
      {papers.length === 0 ? (
        <p className="type-lede border-t border-line pt-3">
          {week.round === null ? "No vote is open." : "Nothing was nominated, so nothing was picked."} The next round
          opens after the meeting.
        </p>
      ) : (
        <Rows aria-label="Picked papers">
          {papers.map(({ paperId, titleHtml, assignment, commentCount }) => (
            <Row key={paperId} acts={<Chip kind="on">picked</Chip>}>
              <a href={`${clubPath}/papers/${paperId}`} data-row-link="" className="type-title">
                <TitleText html={titleHtml} />
              </a>
              <Meta className="mt-1.5">
                <PresenterLine assignment={assignment} viewerId={view.viewer.id} />
                <CommentCount
                  clubId={view.club.id}
                  paperId={paperId}
                  total={commentCount}
                  lastEventId={week.lastEventId}
                />
                {week.round !== null && (
                  <TextLink href={`${clubPath}/rounds/${week.round.number}`}>How it was picked</TextLink>
                )}
              </Meta>
            </Row>
          ))}
        </Rows>
      )}
    </section>
  );
}

type NominationsProps = WeekView & { round: NonNullable<WeekView["week"]["round"]> };

function Nominations({ round, clubPath }: NominationsProps) {
  const { nominations, myBallot } = round;
  return (
    <section aria-labelledby="ballot">
      <SectionTitle id="ballot">On the ballot</SectionTitle>
      {nominations.length === 0 && (
        <p className="type-lede border-t border-line pt-3">
          Nothing yet. Papers are nominated <TextLink href={`${clubPath}/feed`}>in the feed</TextLink>.
        </p>
      )}
      {nominations.length > 0 && (
        <Rows aria-label="Nominated papers">
          {nominations.slice(0, MAX_SHOWN).map((nomination) => (
            <Row key={nomination.id} acts={myMark(myBallot, nomination.paperId)}>
              <a href={`${clubPath}/papers/${nomination.paperId}`} data-row-link="" className="type-title">
                <TitleText html={nomination.titleHtml} />
              </a>
              <Meta className="mt-1.5">
                <span>
                  nominated by <b>{nomination.isMine ? "you" : nomination.byName}</b>
                  {nomination.wouldPresent && ", who would present it"}
                </span>
                {nomination.reason !== null && <span>“{nomination.reason}”</span>}
              </Meta>
            </Row>
          ))}
        </Rows>
      )}
      {nominations.length > MAX_SHOWN && (
        <p className="mt-3">
          <TextLink href={`${clubPath}/round`}>All {nominations.length} on the ballot</TextLink>
        </p>
      )}
    </section>
  );
}

function myMark(ballot: BallotContent | null, paperId: string) {
  const words = ballot && rulesOf(ballot).words.ofPaper(ballot, paperId);
  return words === null ? undefined : <Chip kind="on">{words}</Chip>;
}
