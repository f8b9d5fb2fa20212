"use client";

import { useId } from "react";
import { Row, Rows } from "@/components/ui/rows";
import { useIsLive } from "@/components/ui/use-is-live";
import type { ApprovalBallot } from "@/domain/rounds/ballot";
import type { BallotLine } from "./ballot-line";
import type { BallotRowsProps } from "./ballot-rows";
import { PaperActs } from "./paper-acts";
import { PaperWords } from "./paper-words";

/** A tap on a paper approves it or takes that back. */
export function ApprovalRows({ clubId, clubPath, lines, ballot, onVote }: BallotRowsProps<ApprovalBallot>) {
  const approved = new Set(ballot?.approved);

  const toggle = (paperId: string, isApproved: boolean) => {
    // In the ballot's order, and without what was withdrawn meanwhile.
    const standing = lines.map((line) => line.paperId);
    onVote({ approved: standing.filter((id) => (id === paperId ? isApproved : approved.has(id))) });
  };

  return (
    <Rows aria-label="Nominated papers" className="border-t-0">
      {lines.map((line) => (
        <Row
          key={line.nominationId}
          acts={<PaperActs clubId={clubId} clubPath={clubPath} line={line} className="max-rail:pl-10" />}
        >
          <ApprovalLabel
            line={line}
            isApproved={approved.has(line.paperId)}
            onToggle={(isApproved) => toggle(line.paperId, isApproved)}
          />
        </Row>
      ))}
    </Rows>
  );
}

type ApprovalLabelProps = { line: BallotLine; isApproved: boolean; onToggle: (isApproved: boolean) => void };

/** The whole left side is the checkbox's label: a thumb cannot miss it. */
function ApprovalLabel({ line, isApproved, onToggle }: ApprovalLabelProps) {
  const id = useId();
  const isLive = useIsLive();
  return (
    <label className="-my-[17px] grid grid-cols-[26px_minmax(0,1fr)] items-start gap-x-[26px] py-[17px] max-rail:gap-x-3.5 max-rail:pb-1">
      <input
        type="checkbox"
        checked={isApproved}
        disabled={!isLive}
        onChange={(event) => onToggle(event.currentTarget.checked)}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-facts`}
        data-key="v"
        data-key-label="approve"
        className={CHECKBOX_STYLE}
      />
      <PaperWords line={line} id={id} />
    </label>
  );
}

/** Large enough for a thumb. Forced colours keep the system's own box, whose tick nobody paints over. */
const CHECKBOX_STYLE =
  "grid size-[26px] appearance-none place-items-center rounded-md border-[1.5px] border-edge bg-sheet before:text-base before:leading-none before:text-accent-ink checked:border-accent checked:bg-accent checked:before:content-['✓'] forced-colors:appearance-auto";
