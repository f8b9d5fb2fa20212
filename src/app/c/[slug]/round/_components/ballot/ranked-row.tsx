"use client";

import clsx from "clsx";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ArrowDownIcon, ArrowToTopIcon, ArrowUpIcon, GripIcon } from "@/components/ui/ranking-icons";
import { Row } from "@/components/ui/rows";
import { useIsLive } from "@/components/ui/use-is-live";
import {
  isEqualToAbove,
  isEqualToBelow,
  joinAbove,
  leaveOut,
  moveDown,
  moveToEnd,
  moveToTop,
  moveUp,
  partFromAbove,
  placeOf,
  type Ranking,
} from "@/domain/rounds/ranking-moves";
import type { BallotLine } from "./ballot-line";
import { PaperActs } from "./paper-acts";
import { PaperWords } from "./paper-words";

type RankedRowProps = {
  clubId: string;
  clubPath: string;
  line: BallotLine;
  ranking: Ranking;
  /** Id of the sentence about keys. */
  hintId: string;
  isDragged: boolean;
  /** What is dragged would be dropped above it. */
  isTarget: boolean;
  onPress: (press: PointerEvent<HTMLElement>) => void;
  onMove: (ranking: Ranking) => void;
  /** A plain press on the handle. */
  onAsk: () => void;
};

type Move = (ranking: Ranking, paperId: string) => Ranking;

const toggleEqual: Move = (ranking, paperId) =>
  isEqualToAbove(ranking, paperId) ? partFromAbove(ranking, paperId) : joinAbove(ranking, paperId);

/** Up and down take a paper onto the ranking too, from where it is not ranked. */
const orRank =
  (move: Move): Move =>
  (ranking, paperId) =>
    placeOf(ranking, paperId) === null ? moveToEnd(ranking, paperId) : move(ranking, paperId);

const moveOfKey: Readonly<Record<string, Move>> = {
  ArrowUp: orRank(moveUp),
  ArrowDown: moveDown,
  Home: moveToTop,
  End: moveToEnd,
  "=": toggleEqual,
  Delete: leaveOut,
  Backspace: leaveOut,
};

export function RankedRow({ line, ranking, hintId, isDragged, isTarget, ...props }: RankedRowProps) {
  const { paperId, title } = line;
  const isLive = useIsLive();
  const place = placeOf(ranking, paperId);
  const isEqual = isEqualToAbove(ranking, paperId);
  const isFirst = ranking[0]?.[0] === paperId;
  const isLast = place === ranking.length && ranking.at(-1)?.length === 1;

  const moveByKey = (event: KeyboardEvent) => {
    const move = moveOfKey[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    props.onMove(move(ranking, paperId));
  };

  const button = (label: string, key: string, move: Move, face: ReactNode, isOff = false) => (
    <Button
      size="small"
      aria-label={`${label}: ${title}`}
      title={typeof face === "string" ? undefined : label}
      disabled={!isLive}
      // Not disabled: the button that brought a paper to the top keeps the focus.
      aria-disabled={isOff || undefined}
      data-key={key}
      data-key-label={label.toLowerCase()}
      className="max-rail:min-w-10"
      onClick={() => !isOff && props.onMove(move(ranking, paperId))}
    >
      {face}
    </Button>
  );

  return (
    <Row
      data-ranked={place === null ? undefined : ""}
      acts={<PaperActs clubId={props.clubId} clubPath={props.clubPath} line={line} className="max-rail:pl-[54px]" />}
      className={clsx(isDragged && "z-10 bg-sheet shadow-pop", isEqualToBelow(ranking, paperId) && "border-dashed")}
    >
      {isTarget && <DropLine />}
      <div className="grid grid-cols-[44px_minmax(0,1fr)] gap-x-2.5">
        <button
          type="button"
          aria-label={place === null ? `Not ranked: ${title}` : `Place ${place} of ${ranking.length}: ${title}`}
          aria-describedby={hintId}
          disabled={!isLive}
          onPointerDown={props.onPress}
          onKeyDown={moveByKey}
          onClick={props.onAsk}
          className="-my-1.5 flex min-h-11 self-start touch-none items-center justify-center gap-1 rounded-md select-none hover:bg-sunk active:cursor-grabbing"
        >
          <GripIcon className="text-ink-3" />
          <span className={clsx("type-title min-w-4 tabular-nums", place === null ? "text-ink-3" : "text-accent")}>
            {place === null ? "–" : isEqual ? "=" : place}
          </span>
        </button>
        <PaperWords line={line} />
        <div
          className={clsx(
            "mt-2.5 flex flex-wrap items-center gap-1.5 rail:col-start-2",
            place === null ? "col-start-2" : "max-rail:col-span-2",
          )}
        >
          {place === null ? (
            button("Rank it", "v", moveToEnd, "Rank it")
          ) : (
            <>
              {button("Move up", "K", moveUp, <ArrowUpIcon />, isFirst && !isSharing(ranking))}
              {button("Move down", "J", moveDown, <ArrowDownIcon />, isLast)}
              {button("To the top", "T", moveToTop, <ArrowToTopIcon />, isFirst && !isSharing(ranking))}
              {isEqual
                ? button("A place of its own", "=", partFromAbove, "Own place")
                : button("Same place as the one above", "=", joinAbove, "Same place", isFirst)}
              {button("Leave out", "v", leaveOut, "Leave out")}
            </>
          )}
        </div>
      </div>
    </Row>
  );
}

/** Above the row or line that contains it. */
export function DropLine() {
  return <span aria-hidden="true" className="absolute inset-x-0 -top-0.5 h-[3px] rounded-full bg-accent" />;
}

/** Whether the first place is shared: then its first paper can still move up from among its equals. */
const isSharing = (ranking: Ranking) => (ranking[0]?.length ?? 0) > 1;
