"use client";

import { useId } from "react";
import { Row, Rows } from "@/components/ui/rows";
import type { ScoreBallot } from "@/domain/rounds/ballot";
import type { BallotRowsProps } from "./ballot-rows";
import { PaperActs } from "./paper-acts";
import { PaperWords } from "./paper-words";
import { ScoreChoice } from "./score-choice";

/** Every paper gets 0 to 5 points; one that is left alone has none. */
export function ScoreRows({ clubId, clubPath, lines, ballot, onVote }: BallotRowsProps<ScoreBallot>) {
  const id = useId();
  const scores = ballot?.scores ?? {};

  const score = (paperId: string, points: number) => {
    // In the ballot's order, and without what was withdrawn meanwhile.
    const given = lines.flatMap((line): [string, number][] => {
      const value = line.paperId === paperId ? points : scores[line.paperId];
      return value === undefined ? [] : [[line.paperId, value]];
    });
    onVote({ scores: Object.fromEntries(given) });
  };

  return (
    <Rows aria-label="Nominated papers" className="border-t-0">
      {lines.map((line) => (
        <Row key={line.nominationId} acts={<PaperActs clubId={clubId} clubPath={clubPath} line={line} />}>
          <PaperWords line={line} id={`${id}-${line.paperId}`} />
          <ScoreChoice
            labelledBy={`${id}-${line.paperId}-title`}
            name={`${id}-${line.paperId}`}
            points={scores[line.paperId] ?? null}
            onScore={(points) => score(line.paperId, points)}
          />
        </Row>
      ))}
    </Rows>
  );
}
