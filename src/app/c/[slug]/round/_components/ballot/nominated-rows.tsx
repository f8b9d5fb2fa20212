import { Row, Rows } from "@/components/ui/rows";
import type { BallotLine } from "./ballot-line";
import { PaperActs } from "./paper-acts";
import { PaperWords } from "./paper-words";

type NominatedRowsProps = { clubId: string; clubPath: string; lines: readonly BallotLine[] };

/** The papers where nobody can vote: for observers, before voting opens, and while the ballots are counted. */
export function NominatedRows({ clubId, clubPath, lines }: NominatedRowsProps) {
  return (
    <Rows aria-label="Nominated papers">
      {lines.map((line) => (
        <Row key={line.nominationId} acts={<PaperActs clubId={clubId} clubPath={clubPath} line={line} />}>
          <PaperWords line={line} />
        </Row>
      ))}
    </Rows>
  );
}
