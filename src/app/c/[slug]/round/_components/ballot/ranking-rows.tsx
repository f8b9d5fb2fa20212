"use client";

import { type PointerEvent, useId, useRef, useState } from "react";
import { Rows } from "@/components/ui/rows";
import type { RankedBallot } from "@/domain/rounds/ballot";
import {
  dropAt,
  isSameRanking,
  keepNominated,
  leaveOut,
  moveToEnd,
  placeOf,
  type Ranking,
} from "@/domain/rounds/ranking-moves";
import type { BallotLine } from "./ballot-line";
import type { BallotRowsProps } from "./ballot-rows";
import { dragRow } from "./drag-row";
import type { Drop, DropMeasures } from "./find-drop";
import { DropLine, RankedRow } from "./ranked-row";
import { placeWords } from "./ranking-words";

type Drag = { paperId: string; drop: Drop | null };

/**
 * The papers in the voter's order, and below them those that are not ranked. One list, so that a paper keeps its row, and
 * its row the focus, wherever it moves.
 */
export function RankingRows({ clubId, clubPath, lines, ballot, onVote }: BallotRowsProps<RankedBallot>) {
  const hintId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [announcement, setAnnouncement] = useState("");

  const byId = new Map(lines.map((line) => [line.paperId, line]));
  const ranking = keepNominated(ballot?.ranking ?? [], new Set(byId.keys()));
  const ranked = ranking.flat();
  const isRanked = new Set(ranked);
  const rest = lines.filter((line) => !isRanked.has(line.paperId)).map((line) => line.paperId);
  const titleOf = (paperId: string) => byId.get(paperId)?.title ?? "";

  const say = (next: Ranking, paperId: string) =>
    setAnnouncement(`“${titleOf(paperId)}”: ${placeWords(next, paperId, titleOf)}.`);

  const change = (paperId: string, next: Ranking) => {
    say(next, paperId);
    if (!isSameRanking(next, ranking)) onVote({ ranking: next });
  };

  const startDrag = (paperId: string, press: PointerEvent<HTMLElement>) => {
    const handle = press.currentTarget;
    const row = handle.closest<HTMLElement>("[data-row]");
    if (row === null) return;
    dragRow(press.nativeEvent, {
      handle,
      row,
      measure: () => measureRows(list.current, row),
      onOver: (drop) => setDrag({ paperId, drop }),
      onEnd: (drop) => {
        setDrag(null);
        if (drop === null) return;
        change(paperId, drop.kind === "rank" ? dropAt(ranking, paperId, drop.index) : leaveOut(ranking, paperId));
      },
    });
  };

  const rowOf = (paperId: string) => {
    const line: BallotLine | undefined = byId.get(paperId);
    return (
      line && (
        <RankedRow
          key={paperId}
          clubId={clubId}
          clubPath={clubPath}
          line={line}
          ranking={ranking}
          hintId={hintId}
          isDragged={drag?.paperId === paperId}
          isTarget={isTarget(drag, ranked, paperId)}
          onPress={(press) => startDrag(paperId, press)}
          onMove={(next) => change(paperId, next)}
          onAsk={() =>
            placeOf(ranking, paperId) === null ? change(paperId, moveToEnd(ranking, paperId)) : say(ranking, paperId)
          }
        />
      )
    );
  };

  const dropsAtEnd = drag?.drop?.kind === "rank" && drag.drop.index >= withoutDragged(drag, ranked).length;
  return (
    <>
      <p id={hintId} className="type-meta mb-3 max-w-measure">
        Drag papers into your order, or use their buttons.{" "}
        <span className="max-rail:sr-only">
          With the focus on a paper’s handle, the arrow keys move it, Home brings it to the top, = puts it on the same
          place as the one above, and Delete leaves it out.
        </span>
      </p>
      <Rows ref={list} aria-label="Your ranking" className="relative">
        {/* One array, so that a paper that crosses the line keeps its row, and the focus in it. */}
        {[
          ranked.length === 0 && (
            <li key="nothing" className="border-b border-line py-5 text-ink-2">
              Nothing is ranked yet. Start with the paper you would like most.
            </li>
          ),
          ...ranked.map(rowOf),
          <Divider key="divider" isLast={rest.length === 0} isDragging={drag !== null} isTarget={dropsAtEnd} />,
          ...rest.map(rowOf),
        ]}
      </Rows>
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </>
  );
}

type DividerProps = { isLast: boolean; isDragging: boolean; isTarget: boolean };

/** Between what is ranked and what is not; below everything, a place to drop what should be left out. */
function Divider({ isLast, isDragging, isTarget }: DividerProps) {
  if (isLast) {
    return (
      <li data-divider="" aria-hidden="true" className="relative h-10">
        {isTarget && <DropLine />}
        {isDragging && <span className="type-meta absolute bottom-0">Drop it below to leave it out</span>}
      </li>
    );
  }
  return (
    <li data-divider="" className="relative border-b border-line pt-6 pb-2">
      {isTarget && <DropLine />}
      <span className="type-section">Not ranked</span>
      <span className="type-meta ml-2.5">below all ranked papers, and equal to each other</span>
    </li>
  );
}

const withoutDragged = (drag: Drag, ranked: readonly string[]) => ranked.filter((id) => id !== drag.paperId);

/** Whether the dragged paper would be dropped just above this one. */
function isTarget(drag: Drag | null, ranked: readonly string[], paperId: string): boolean {
  return drag?.drop?.kind === "rank" && withoutDragged(drag, ranked)[drag.drop.index] === paperId;
}

/** In pixels of the page, where nothing moves while a row is dragged. */
function measureRows(list: HTMLElement | null, dragged: HTMLElement): DropMeasures {
  const middleOf = (element: Element) => {
    const { top, height } = element.getBoundingClientRect();
    return top + window.scrollY + height / 2;
  };
  const rows = list?.querySelectorAll("[data-ranked]") ?? [];
  const divider = list?.querySelector("[data-divider]");
  return {
    middles: [...rows].filter((row) => row !== dragged).map(middleOf),
    divider: divider ? middleOf(divider) : Number.POSITIVE_INFINITY,
  };
}
