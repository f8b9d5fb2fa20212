/** A change of what is being written: replace from `start` to `end`, then select. Positions are a text field's own. */
export interface TextChange {
  start: number;
  end: number;
  text: string;
  select: { start: number; end: number };
}

export interface Selected {
  value: string;
  start: number;
  end: number;
}

export type Format = "bold" | "italic" | "link" | "code" | "quote" | "formula" | "list";

/** What a button or key of the toolbar does to the selection. Pressed again, marks around a selection go. */
export function formatText(format: Format, selected: Selected): TextChange {
  const isMultiline = selected.value.slice(selected.start, selected.end).includes("\n");
  switch (format) {
    case "bold":
      return surround(selected, "**", "**", "bold");
    case "italic":
      return surround(selected, "_", "_", "italic");
    case "code":
      return isMultiline ? fence(selected, "```") : surround(selected, "`", "`", "code");
    case "formula":
      return isMultiline ? fence(selected, "$$") : surround(selected, "$", "$", "x^2");
    case "link":
      return link(selected);
    case "quote":
      return prefixLines(selected, "> ");
    case "list":
      return prefixLines(selected, "- ");
  }
}

/** The text after a change, for fields that cannot be changed as if somebody typed. */
export function applyChange(value: string, { start, end, text }: TextChange): string {
  return value.slice(0, start) + text + value.slice(end);
}

function surround({ value, start, end }: Selected, before: string, after: string, placeholder: string): TextChange {
  const isMarked =
    value.slice(start - before.length, start) === before && value.slice(end, end + after.length) === after;
  if (isMarked && start !== end) {
    const from = start - before.length;
    const text = value.slice(start, end);
    return { start: from, end: end + after.length, text, select: { start: from, end: from + text.length } };
  }
  const inner = value.slice(start, end) || placeholder;
  const from = start + before.length;
  return { start, end, text: before + inner + after, select: { start: from, end: from + inner.length } };
}

function link({ value, start, end }: Selected): TextChange {
  const inner = value.slice(start, end);
  if (/^https?:\/\/\S+$/.test(inner)) {
    return { start, end, text: `[words](${inner})`, select: { start: start + 1, end: start + 6 } };
  }
  const words = inner || "words";
  const from = start + words.length + 3;
  return { start, end, text: `[${words}](https://)`, select: { start: from, end: from + "https://".length } };
}

/** Whole lines, set off by lines of their own. */
function fence(selected: Selected, mark: string): TextChange {
  const { start, end, lines } = wholeLines(selected);
  const text = [mark, ...lines, mark].join("\n");
  const from = start + mark.length + 1;
  return { start, end, text, select: { start: from, end: from + lines.join("\n").length } };
}

function prefixLines(selected: Selected, prefix: string): TextChange {
  const { start, end, lines } = wholeLines(selected);
  const isPrefixed = lines.every((line) => line.startsWith(prefix));
  const changed = lines.map((line) => (isPrefixed ? line.slice(prefix.length) : prefix + line));
  const text = changed.join("\n");
  const caret = start + text.length;
  return { start, end, text, select: lines.length === 1 ? { start: caret, end: caret } : { start, end: caret } };
}

/** The selection stretched to the lines that it touches. */
function wholeLines({ value, start, end }: Selected): { start: number; end: number; lines: string[] } {
  const from = value.lastIndexOf("\n", start - 1) + 1;
  const newline = value.indexOf("\n", end);
  const to = newline < 0 ? value.length : newline;
  return { start: from, end: to, lines: value.slice(from, to).split("\n") };
}
