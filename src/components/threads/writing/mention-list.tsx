"use client";

import { type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { queryClient, trpc } from "@/trpc/api";
import { changeField } from "./change-field";
import { closeUp, isTaken, type MentionQuery, mentionAt, type TakenMention } from "./mention-at";

type Person = { id: string; name: string; text: string };
type MentionListProps = { clubId: string; fieldRef: RefObject<HTMLTextAreaElement | null> };

/** Typing a name is one question. */
const DEBOUNCE_MS = 120;

/** Names of the club's people for an @ that is being written: arrow keys choose, Enter or Tab takes, Escape leaves it. */
export function MentionList({ clubId, fieldRef }: MentionListProps) {
  const id = useId();
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [chosen, setChosen] = useState(0);
  const mention = useRef<MentionQuery | null>(null);
  const taken = useRef<TakenMention>({ start: -1, text: "" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isOpen = people.length > 0;

  const close = () => {
    clearTimeout(timer.current);
    mention.current = null;
    setPeople([]);
  };

  const look = useEffectEvent(async (wanted: MentionQuery) => {
    const options = trpc.threads.completeMention.queryOptions(
      { clubId, query: wanted.query.trim() },
      { meta: { inline: true } },
    );
    const found = await queryClient.fetchQuery(options).catch(() => []);
    if (mention.current?.start !== wanted.start || mention.current.query !== wanted.query) return; // typed on meanwhile
    setPeople(found);
    setChosen(0);
  });

  const follow = useEffectEvent(() => {
    const field = fieldRef.current;
    if (field === null) return;
    const closing = closeUp(field.value, field.selectionStart, taken.current);
    if (closing !== null) {
      taken.current = { ...taken.current, text: taken.current.text.trimEnd() };
      changeField(field, closing);
    }
    const wanted = field.selectionStart === field.selectionEnd ? mentionAt(field.value, field.selectionStart) : null;
    if (wanted === null || isTaken(field.value, wanted, taken.current)) return close();
    mention.current = wanted;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void look(wanted), DEBOUNCE_MS);
  });

  const take = (person: Person | undefined) => {
    const [field, wanted] = [fieldRef.current, mention.current];
    if (field === null || wanted === null || person === undefined) return;
    const text = `${person.text} `;
    taken.current = { start: wanted.start, text };
    const caret = wanted.start + text.length;
    close();
    changeField(field, {
      start: wanted.start,
      end: wanted.start + 1 + wanted.query.length,
      text,
      select: { start: caret, end: caret },
    });
  };

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isOpen || event.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setChosen((chosen + step + people.length) % people.length);
    else if (event.key === "Enter" || event.key === "Tab") take(people[chosen]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation(); // the form has an Escape of its own
  });

  const leave = useEffectEvent(() => close());

  useEffect(() => {
    const field = fieldRef.current;
    if (field === null) return;
    const onInput = () => follow();
    const onBlur = () => leave();
    const onKeyDown = (event: KeyboardEvent) => press(event);
    field.addEventListener("input", onInput);
    field.addEventListener("click", onInput);
    field.addEventListener("blur", onBlur);
    field.addEventListener("keydown", onKeyDown);
    follow(); // an @ may be there before this was fetched
    return () => {
      field.removeEventListener("input", onInput);
      field.removeEventListener("click", onInput);
      field.removeEventListener("blur", onBlur);
      field.removeEventListener("keydown", onKeyDown);
      clearTimeout(timer.current);
    };
  }, [fieldRef]);

  const activeId = isOpen ? `${id}-${chosen}` : undefined;
  useEffect(() => {
    const field = fieldRef.current;
    field?.setAttribute("aria-autocomplete", "list");
    if (activeId === undefined) {
      field?.removeAttribute("aria-activedescendant");
      field?.removeAttribute("aria-controls");
      return;
    }
    field?.setAttribute("aria-activedescendant", activeId);
    field?.setAttribute("aria-controls", id);
  }, [fieldRef, activeId, id]);

  return (
    <>
      <p role="status" className="sr-only">
        {isOpen &&
          `${people.length} ${people.length === 1 ? "person" : "people"} to mention. Use the arrow keys to choose and Enter to select.`}
      </p>
      {isOpen && (
        <ul
          id={id}
          role="listbox"
          aria-label="People to mention"
          className="absolute top-full left-0 z-20 mt-1 min-w-56 max-w-full rounded-lg border border-line bg-sheet p-1 shadow-pop"
        >
          {people.map((person, index) => (
            <li
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onPointerDown={(event) => {
                event.preventDefault(); // the field keeps the focus
                take(person);
              }}
              className="cursor-pointer truncate rounded-md px-2.5 py-1.5 text-md hover:bg-sunk aria-selected:bg-accent-soft aria-selected:text-accent"
            >
              {person.name}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
