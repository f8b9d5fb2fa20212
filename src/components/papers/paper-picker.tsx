"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { ControlProps } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MAX_FIND_PAPER_LENGTH } from "@/domain/papers/paper-limits";
import type { FoundPaper } from "@/server/papers/find-papers.queries";
import { queryClient, trpc } from "@/trpc/api";
import { TitleText } from "./title-text";

/** Typing a title is one question. */
const DEBOUNCE_MS = 150;

type PaperPickerProps = {
  control: ControlProps;
  clubId: string;
  /** Is not offered. */
  exceptId: string;
  picked: FoundPaper | null;
  onPick: (paper: FoundPaper | null) => void;
};

/**
 * Finds a paper by words of its title, or by an arXiv id or address that is pasted: arrow keys choose, Enter takes. What
 * the club had to do with last is offered before anything is typed. The list is below the field and covers nothing.
 */
export function PaperPicker({ control, clubId, exceptId, picked, onPick }: PaperPickerProps) {
  const listId = useId();
  const [found, setFound] = useState<{ query: string; papers: readonly FoundPaper[] } | null>(null);
  const [chosen, setChosen] = useState(0);
  const asked = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const papers = picked === null ? (found?.papers ?? []) : [];

  const look = async (query: string) => {
    asked.current = query;
    const options = trpc.papers.find.queryOptions({ clubId, query }, { meta: { inline: true } });
    const answer = await queryClient.fetchQuery(options).catch(() => []);
    if (asked.current !== query) return; // typed on meanwhile
    setFound({ query, papers: answer.filter(({ id }) => id !== exceptId) });
    setChosen(0);
  };
  const lookSoon = (query: string) => {
    onPick(null);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void look(query.trim()), DEBOUNCE_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const paper = papers[chosen];
    if (event.nativeEvent.isComposing || paper === undefined) return;
    if (step !== undefined) setChosen((chosen + step + papers.length) % papers.length);
    else if (event.key === "Enter") onPick(paper);
    else return;
    event.preventDefault();
  };

  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <>
      <Input
        {...control}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={papers.length > 0}
        aria-controls={listId}
        aria-activedescendant={papers.length > 0 ? optionId(chosen) : undefined}
        maxLength={MAX_FIND_PAPER_LENGTH}
        autoComplete="off"
        data-autofocus=""
        onFocus={() => found === null && void look("")}
        onInput={(event) => lookSoon(event.currentTarget.value)}
        onKeyDown={press}
      />
      <p
        role="status"
        className={papers.length === 0 && found !== null && picked === null ? "text-sm text-ink-3" : "sr-only"}
      >
        {picked === null && found !== null && wordsFor(found, papers.length)}
      </p>
      <ul id={listId} role="listbox" aria-label="Papers" className="max-h-64 w-full overflow-y-auto">
        {papers.map((paper, index) => (
          <li
            key={paper.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === chosen}
            ref={(element) => {
              if (index === chosen) element?.scrollIntoView({ block: "nearest" });
            }}
            onPointerDown={(event) => event.preventDefault()} // the field keeps the focus
            onClick={() => onPick(paper)}
            className="cursor-pointer rounded-md px-2.5 py-1.5 hover:bg-sunk aria-selected:bg-accent-soft"
          >
            <span className="line-clamp-2 font-serif text-base leading-snug font-medium">
              <TitleText html={paper.titleHtml} />
            </span>
            <span className="text-sm text-ink-3">{aboutPaper(paper)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What distinguishes two papers with the same title. */
const aboutPaper = ({ arxivId, commentCount }: FoundPaper) =>
  [
    ...(arxivId === null ? [] : [`arXiv ${arxivId}`]),
    commentCount === 0 ? "no comments yet" : commentCount === 1 ? "1 comment" : `${commentCount} comments`,
  ].join(", ");

function wordsFor({ query }: { query: string }, count: number): string {
  if (count > 0)
    return `${count === 1 ? "1 paper" : `${count} papers`}. Use the arrow keys to choose and Enter to select.`;
  if (query === "") return "This club has no other paper yet.";
  return "No paper in this club has these words in its title. To find another paper, paste its arXiv ID or its address here.";
}
