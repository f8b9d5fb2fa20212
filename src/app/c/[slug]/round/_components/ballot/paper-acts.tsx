import clsx from "clsx";
import type { BallotLine } from "./ballot-line";
import { WithdrawButton } from "./withdraw-button";

type PaperActsProps = { clubId: string; clubPath: string; line: BallotLine; className?: string };

/** What can be done with a nominated paper beside voting. Outside its label: a link must not tick it. */
export function PaperActs({ clubId, clubPath, line, className }: PaperActsProps) {
  return (
    <span className={clsx("flex flex-row-reverse items-center gap-2 max-rail:flex-row", className)}>
      <a
        href={`${clubPath}/papers/${line.paperId}`}
        data-row-link=""
        aria-label={`Read ${line.title}, ${line.comments}`}
        className="type-meta link py-1 rail:min-w-[5.75rem] rail:text-end"
      >
        {line.comments}
      </a>
      {line.canWithdraw && <WithdrawButton clubId={clubId} nominationId={line.nominationId} title={line.title} />}
    </span>
  );
}
