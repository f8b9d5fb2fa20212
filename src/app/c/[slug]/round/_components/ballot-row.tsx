"use client";

import Link from "next/link";
import { useId } from "react";
import { TitleText } from "@/components/papers/title-text";
import { Row } from "@/components/ui/rows";
import { WithdrawButton } from "./withdraw-button";

/** A nominated paper in the words of the page. */
export type BallotLine = {
  nominationId: string;
  paperId: string;
  title: string;
  titleHtml: string;
  /** "3 authors, 6 May 2025" */
  facts: string;
  /** "Ilse", or "You" */
  by: string;
  reason: string | null;
  wouldPresent: boolean;
  /** "14 comments" */
  comments: string;
  canWithdraw: boolean;
};

type BallotRowProps = {
  clubId: string;
  clubPath: string;
  line: BallotLine;
  approved?: boolean;
  /** Left out where nobody can vote: for observers, and once voting is over. */
  onToggle?: (approved: boolean) => void;
};

/** The whole left side is the checkbox's label: a thumb cannot miss it. The links stand outside, and do not tick. */
export function BallotRow({ clubId, clubPath, line, approved = false, onToggle }: BallotRowProps) {
  const id = useId();
  const words = (
    <span className="min-w-0">
      <span id={`${id}-title`} className="type-title block">
        <TitleText html={line.titleHtml} />
      </span>
      <span id={`${id}-facts`} className="type-meta mt-1 block">
        {line.facts}. {line.by}
        {line.reason === null ? " nominated it" : ": "}
        {line.reason !== null && <q>{line.reason}</q>}
        {line.wouldPresent && (line.reason === null ? " and would present it" : ", and would present it")}
      </span>
    </span>
  );
  const acts = (
    <span className="flex flex-row-reverse items-center gap-2 max-rail:flex-row max-rail:pl-10">
      <Link
        href={`${clubPath}/papers/${line.paperId}`}
        prefetch={false}
        data-row-link=""
        aria-label={`Read ${line.title}, ${line.comments}`}
        className="type-meta link py-1 rail:min-w-[5.75rem] rail:text-end"
      >
        {line.comments}
      </Link>
      {line.canWithdraw && <WithdrawButton clubId={clubId} nominationId={line.nominationId} title={line.title} />}
    </span>
  );
  return (
    <Row acts={acts}>
      {onToggle === undefined ? (
        words
      ) : (
        <label className="-my-[17px] grid grid-cols-[26px_minmax(0,1fr)] items-start gap-x-[26px] py-[17px] max-rail:gap-x-3.5 max-rail:pb-1">
          <input
            type="checkbox"
            checked={approved}
            onChange={(event) => onToggle(event.currentTarget.checked)}
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-facts`}
            data-key="v"
            data-key-label="approve"
            className={box}
          />
          {words}
        </label>
      )}
    </Row>
  );
}

/** Large enough for a thumb. Forced colours keep the system's own box, whose tick nobody paints over. */
const box =
  "grid size-[26px] appearance-none place-items-center rounded-md border-[1.5px] border-edge bg-sheet before:text-base before:leading-none before:text-accent-ink checked:border-accent checked:bg-accent checked:before:content-['✓'] forced-colors:appearance-auto";
