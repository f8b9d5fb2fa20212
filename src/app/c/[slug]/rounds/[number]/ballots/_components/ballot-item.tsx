import clsx from "clsx";
import { Fragment } from "react";
import { TitleText } from "@/components/papers/title-text";
import { rulesOf } from "@/domain/rounds/ballot-kinds";
import { linesOfBallot } from "@/domain/rounds/ballot-lines";
import type { KeyedPaper } from "./paper-key";
import type { PublishedBallot } from "./search-ballots";

type BallotItemProps = {
  ballot: PublishedBallot;
  /** By id, best first. */
  papers: ReadonlyMap<string, KeyedPaper>;
  isNamed: boolean;
  /** By numbers alone, which the key above explains: in a round of many papers titles would fill the page. */
  isCompact: boolean;
};

/** One ballot: whose, and what it said, by the numbers and titles of the papers. */
export function BallotItem({ ballot: { voter, isMine, ballot }, papers, isNamed, isCompact }: BallotItemProps) {
  const lines = linesOfBallot(ballot, [...papers.keys()]);
  return (
    <div className="grid gap-x-6 gap-y-1.5 rail:grid-cols-[10rem_minmax(0,1fr)]">
      <p className={clsx(isMine && "font-semibold")}>
        {isNamed ? voter : <code>{voter}</code>}
        {isMine && <span className="type-meta font-normal"> yours</span>}
      </p>
      {lines.length === 0 ? (
        <p className="text-ink-3">{rulesOf(ballot).words.blank}</p>
      ) : (
        <dl className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 rail:gap-x-4">
          {lines.map(({ mark, paperIds }) => (
            <div key={mark} className="col-span-2 grid grid-cols-subgrid">
              <dt className="type-meta leading-6">{mark}</dt>
              <dd className="min-w-0">
                {isCompact ? (
                  <PaperNumbers papers={paperIds.map((paperId) => papers.get(paperId))} />
                ) : (
                  paperIds.map((paperId) => <PaperLine key={paperId} paper={papers.get(paperId)} />)
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function PaperNumbers({ papers }: { papers: readonly (KeyedPaper | undefined)[] }) {
  return (
    <span className="leading-6 tabular-nums">
      {papers.map((paper, at) => (
        <Fragment key={paper?.id ?? at}>
          {at > 0 && ", "}
          {paper?.isPicked ? <b className="font-semibold">{paper.number}</b> : paper?.number}
        </Fragment>
      ))}
    </span>
  );
}

function PaperLine({ paper }: { paper: KeyedPaper | undefined }) {
  if (paper === undefined) return null;
  return (
    <span className={clsx("block truncate font-serif leading-6", paper.isPicked && "font-[550]")}>
      <span className="type-meta mr-2 inline-block min-w-[1.6em] text-end font-sans font-normal">{paper.number}</span>
      <TitleText html={paper.titleHtml} />
    </span>
  );
}
