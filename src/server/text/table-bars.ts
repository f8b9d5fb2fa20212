import { listFormulas } from "@/domain/text/list-formulas";

/** Stands for a bar in a formula while tables are parsed. No text holds this character when the parser has cleaned it. */
const HIDDEN_BAR = "\0";

/**
 * The text with the bars of formulas hidden in the rows of tables, since the parser parts cells at every bar: in
 * `| $|x|$ | b |` it would find four. `\|` stays, which means a bar in every cell of a table.
 */
export function hideBars(text: string): string {
  if (!/^[-:| \t>]*-[-:| \t>]*$/m.test(text)) return text;
  const lines = text.split("\n");
  let columns = 0;
  const hidden = lines.map((line, index) => {
    if (/^[\s>]*$/.test(line)) columns = 0;
    columns = columnsOf(lines[index + 1] ?? "") || columns;
    return columns > 0 && line.includes("|") ? hideInRow(line, columns) : line;
  });
  return hidden.join("\n");
}

export const showBars = (text: string): string => text.replaceAll(HIDDEN_BAR, "|");

/** How many columns the row of dashes under a table's head says, in quotes and lists as well. 0: it is none. */
function columnsOf(line: string): number {
  return line.includes("-") && line.includes("|") && /^[-:| \t>]+$/.test(line) ? countCells(line) : 0;
}

/** Between two dollars of two cells there is no formula: the row has all of its cells where no bar is hidden. */
function hideInRow(row: string, columns: number): string {
  const hidden = hideInFormulas(row);
  return countCells(hidden) !== columns && countCells(row) === columns ? row : hidden;
}

function hideInFormulas(row: string): string {
  let text = "";
  let at = 0;
  for (const formula of listFormulas(row)) {
    text += row.slice(at, formula.at) + formula.source.replace(/(?<!\\)\|/g, HIDDEN_BAR);
    at = formula.end;
  }
  return text + row.slice(at);
}

function countCells(row: string): number {
  const cells = row.replace(/^[\s>]*\|?/, "").replace(/\|?\s*$/, "");
  return (cells.match(/(?<!\\)\|/g)?.length ?? 0) + 1;
}
