import { explainStep, inPlainText } from "@/domain/rounds/explain-step";
import { inDecimals, placesToDistinguish } from "@/domain/rounds/in-decimals";
import { methods } from "@/domain/rounds/method";
import type { Counted } from "./count-file";

const MIN_WIDTH = 50;
const MAX_WIDTH = 100;
/** Of another candidate's name, in a sentence. */
const MAX_NAME = 40;

/** A count as people read it in a terminal so many columns wide. */
export function formatCount(counted: Counted, columns: number): string {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns));
  return [
    describe(counted),
    picks(counted, width),
    ties(counted, width),
    standings(counted, width),
    burdens(counted, width),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function describe({ title, method, seats, voters, names, isPublished }: Counted): string {
  const facts = [
    methods[method].name,
    plural(names.size, "candidate"),
    plural(seats, "seat"),
    plural(voters, "voter"),
  ].join(", ");
  const headline = isPublished
    ? `${title}: counted again, and it is as published.\nThe seed is the one that was promised.\n`
    : title === null
      ? ""
      : `${title}\n`;
  return `${headline}${facts}`;
}

function picks({ result, method, names }: Counted, width: number): string {
  if (result.steps.length === 0) return "Nothing was picked: there are no candidates.";
  const lines = result.steps.flatMap((step) => {
    const { position, paperId } = step;
    const { why, comesNext } = explainStep(method, step, result.ties);
    const words = `${why} ${inPlainText(comesNext, (id) => fit(names.get(id) ?? id, MAX_NAME))}`.trim();
    const number = `${position}. `;
    const indent = " ".repeat(number.length + 2);
    return [
      `  ${number}${fit(names.get(paperId) ?? paperId, width - indent.length)}`,
      ...wrap(words, width - indent.length, indent),
    ];
  });
  return ["Picked", ...lines].join("\n");
}

function ties({ result, names, isDrawn }: Counted, width: number): string {
  return result.ties
    .map(({ papers, seats, position, stage }) => {
      const place = stage === "runoff" ? `the runoff for place ${position}` : `place ${position}`;
      const range = `${place}${seats > 1 ? ` and on, ${seats} in all` : ""}`;
      const head = isDrawn
        ? `Drawn for ${range}, in the order of the draw`
        : `Tied for ${range}; there is no seed, so whichever is named first is taken`;
      return [head, ...papers.map((paperId) => `  ${fit(names.get(paperId) ?? paperId, width - 2)}`)].join("\n");
    })
    .join("\n\n");
}

function standings({ result, method, names }: Counted, width: number): string {
  if (result.standings.length === 0) return "";
  const places = placesToDistinguish(result.standings.map(({ figure }) => figure ?? "0"));
  const rows = result.standings.map(({ paperId, figure }): [string, string] => [
    names.get(paperId) ?? paperId,
    figure === null ? "–" : inDecimals(figure, { places }),
  ]);
  return table(["Standings", methods[method].figureName], rows, width);
}

function burdens({ result }: Counted, width: number): string {
  if (result.burdens === undefined) return "";
  const rows = Object.entries(result.burdens).map(([voter, { before, after }]): [string, string] => [
    voter,
    `${inDecimals(before)} → ${inDecimals(after)}`,
  ]);
  return table(["Burdens", "before → after"], rows, width);
}

/** Two columns, the second set flush right. */
function table(head: [string, string], rows: readonly [string, string][], width: number): string {
  const right = Math.max(...[head, ...rows].map(([, cell]) => cell.length));
  const left = Math.min(width - right - 4, Math.max(...[head, ...rows].map(([cell]) => cell.length)));
  const line = ([name, figure]: readonly [string, string], indent: string) =>
    `${indent}${fit(name, left).padEnd(left + 2 - indent.length + 2)}${figure.padStart(right)}`;
  return [line(head, ""), ...rows.map((row) => line(row, "  "))].join("\n");
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What a terminal would act upon is left out; what is too long ends in an ellipsis. */
function fit(text: string, width: number): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ");
  const letters = [...plain];
  return letters.length <= width ? plain : `${letters.slice(0, width - 1).join("")}…`;
}

function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}
