"use client";

import type { KeyboardEvent, MouseEvent } from "react";
import { useIsLive } from "@/components/ui/use-is-live";
import { MAX_SCORE } from "@/domain/rounds/ballot";

type ScoreChoiceProps = {
  /** Id of the paper's title, which names the group. */
  labelledBy: string;
  name: string;
  /** Null: not scored, which counts as 0. */
  points: number | null;
  onScore: (points: number) => void;
};

const choices = Array.from({ length: MAX_SCORE + 1 }, (_, points) => points);

/**
 * Six native radio buttons: arrows walk through them, and the digits 0 to 5 set them from anywhere in the paper's row.
 * `v` brings the focus here.
 */
export function ScoreChoice({ labelledBy, name, points, onScore }: ScoreChoiceProps) {
  const isLive = useIsLive();
  const setByDigit = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const radio = event.currentTarget.querySelector<HTMLInputElement>(`input[value="${CSS.escape(event.key)}"]`);
    if (radio === null) return;
    event.preventDefault(); // the page's own keys would press it a second time
    radio.focus();
    radio.click();
  };
  const focusWithin = (event: MouseEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const radios = event.currentTarget.querySelectorAll<HTMLInputElement>("input");
    ([...radios].find((radio) => radio.checked) ?? radios[0])?.focus();
  };
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      onKeyDown={setByDigit}
      onClick={focusWithin}
      data-key="v"
      data-key-label="vote: then 0 to 5"
      className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1"
    >
      <span aria-hidden="true" className="type-meta max-rail:sr-only">
        not now
      </span>
      <span className="flex w-[264px] max-rail:w-full max-rail:max-w-[300px]">
        {choices.map((choice) => (
          <label key={choice} className={SEGMENT_STYLE}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={points === choice}
              disabled={!isLive}
              onChange={() => onScore(choice)}
              aria-label={choice === 1 ? "1 point" : `${choice} points`}
              data-key={String(choice)}
              data-key-label={choice === 0 ? "no points" : choice === 1 ? "1 point" : `${choice} points`}
              className="absolute inset-0 size-full cursor-pointer appearance-none rounded-[inherit] forced-colors:appearance-auto"
            />
            <span aria-hidden="true" className="pointer-events-none relative">
              {choice}
            </span>
          </label>
        ))}
      </span>
      <span aria-hidden="true" className="type-meta max-rail:sr-only">
        very much
      </span>
    </div>
  );
}

/** Wide enough for a thumb: six of them fill a narrow screen. What is chosen says so by more than its colour. */
const SEGMENT_STYLE =
  "relative -ml-px grid h-9 min-w-0 flex-1 place-items-center border border-edge bg-sheet text-md text-ink-2 tabular-nums first:ml-0 first:rounded-l-md last:rounded-r-md hover:bg-sunk has-checked:z-10 has-checked:border-accent has-checked:bg-accent has-checked:font-semibold has-checked:text-accent-ink has-focus-visible:z-20 max-rail:h-11";
