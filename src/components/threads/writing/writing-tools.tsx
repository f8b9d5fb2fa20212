"use client";

import { type RefObject, useEffect } from "react";
import { latinKey } from "@/components/ui/latin-key";
import { changeField } from "./change-field";
import { type Format, formatText } from "./edit-text";

type WritingToolsProps = { fieldRef: RefObject<HTMLTextAreaElement | null> };

type Tool = { format: Format; label: string; shown: string; style?: string; key?: string };

/** On the keys that people know from elsewhere. Shift keeps quote and formula clear of the browser's own. */
const tools: readonly Tool[] = [
  { format: "bold", label: "Bold", shown: "B", style: "font-bold", key: "b" },
  { format: "italic", label: "Italic", shown: "i", style: "font-serif italic text-base", key: "i" },
  { format: "link", label: "Link", shown: "Link", key: "k" },
  { format: "code", label: "Code", shown: "<>", style: "font-mono text-xs", key: "e" },
  { format: "formula", label: "Formula", shown: "∑", key: "shift+m" },
  { format: "quote", label: "Quote", shown: "❝", key: "shift+9" },
  { format: "list", label: "List", shown: "•–", key: "shift+8" },
];

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

function keyOf(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]; // with Shift, a digit's key says something else on every layout
  return `${event.shiftKey ? "shift+" : ""}${digit ?? latinKey(event).toLowerCase()}`;
}

function act(field: HTMLTextAreaElement, format: Format): void {
  const { value, selectionStart: start, selectionEnd: end, readOnly } = field;
  if (!readOnly) changeField(field, formatText(format, { value, start, end }));
}

/** What sets Markdown without knowing it: buttons, and the keys of word processors. Fetched when a field is first used. */
export function WritingTools({ fieldRef }: WritingToolsProps) {
  useEffect(() => {
    const field = fieldRef.current;
    if (field === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing || !(event.metaKey || event.ctrlKey)) return;
      const tool = tools.find(({ key }) => key === keyOf(event));
      if (tool === undefined) return;
      event.preventDefault();
      act(field, tool.format);
    };
    field.addEventListener("keydown", onKeyDown);
    return () => field.removeEventListener("keydown", onKeyDown);
  }, [fieldRef]);

  const printed = (key: string) => {
    const [last = "", shift] = key.split("+").toReversed();
    return `${isMac() ? "⌘" : "Ctrl "}${shift === undefined ? "" : isMac() ? "⇧" : "Shift "}${last.toUpperCase()}`;
  };
  return tools.map(({ format, label, shown, style, key }) => (
    <button
      key={format}
      type="button"
      aria-label={label}
      title={key === undefined ? label : `${label} (${printed(key)})`}
      onPointerDown={(event) => event.preventDefault()} // the field keeps the focus and its selection
      onClick={() => fieldRef.current && act(fieldRef.current, format)}
      className={`grid h-8 min-w-8 place-items-center rounded-md px-1.5 text-sm text-ink-2 hover:bg-sunk hover:text-ink ${style ?? ""}`}
    >
      <span aria-hidden="true">{shown}</span>
    </button>
  ));
}
