import { inDecimals, placesToDistinguish } from "./in-decimals";
import { approvedBy } from "./outcome";
import { formatRational, parseRational } from "./rational";
import type { MethodFacts, MethodWords, NamedNumber, PictureBar, Step, TurnFigure, Words } from "./voting-method";

type Unsaid = Omit<Step, "why">;

/** What is common to the facts of all methods that go by burdens. */
export const levelFacts = {
  ballotKind: "approval",
  figureName: "burden",
  mostOf: null,
} satisfies Partial<MethodFacts>;

/** The one sentence for a pick that its supporters pay for. */
export function explainLevel(step: Unsaid): string {
  return `${approvedBy(step)}${whoEnds(step)}.`;
}

export function explainFreePlace({ figures }: Unsaid): string {
  return figures.length > 1
    ? "Approved by nobody, like every paper that was left: a place had to be filled."
    : "Approved by nobody, but it was the only paper left.";
}

function whoEnds(step: Unsaid): string {
  const { approvals = 0, payers = 0, level = "0" } = step;
  const burden = inDecimals(level, { places: placesFor(step) });
  const whom = payers === approvals ? "them" : payers === 1 ? "the one who pays" : `the ${payers} who pay`;
  const next = nextOf(step);
  const lowest = next === undefined || next.figure === null ? "" : ", the lowest of all papers";
  return `: ${payers === 1 ? "paying for it" : "sharing its cost"} leaves ${whom} with a burden of ${burden}${lowest}`;
}

/** The best of the others at this turn. */
const nextOf = ({ figures, paperId }: Unsaid) => figures.find((figure) => figure.paperId !== paperId);

/** Decimals for the figures of a turn: as many in its words as in its picture. */
function placesFor(step: Unsaid): number {
  return placesToDistinguish([step.level ?? "0", nextOf(step)?.figure ?? "0"]);
}

export const levelWords: MethodWords = {
  comesNext(step): Words[] {
    const next = nextOf(step);
    const { level, approvals = 0 } = step;
    if (level === undefined || next === undefined) return [];
    if (next.figure === null) return ["Nobody approved any other paper."];
    if (next.figure === level) return [];
    const burden = inDecimals(next.figure, { places: placesFor(step) });
    const paper = { paperId: next.paperId };
    const theirs = next.approvals ?? 0;
    if (theirs >= approvals) {
      const by = theirs > approvals ? `${theirs}` : "as many";
      const words = ` was approved by ${by}, but they carried more from earlier picks: it would have left them with ${burden}.`;
      return [paper, words];
    }
    return [paper, ` came next: approved by ${theirs}, it would have left them with ${burden}.`];
  },
  tied: ({ approvals }) => (approvals === 0 ? "were approved by nobody" : "led to exactly the same burden"),
  pictures(step) {
    return [
      {
        title: "Burden of those who would pay for it",
        legend: `${carriesNothing(step) ? "Each bar is one supporter’s share of the cost." : CARRIED_LEGEND} The lowest is picked.`,
        bars: step.figures.map(barOf),
      },
    ];
  },
  numbers: listLevelNumbers,
};

const CARRIED_LEGEND = "The light part is what they carry from earlier picks, the dark part their share of this one.";

const carriesNothing = ({ figures }: Step) =>
  figures.every(
    ({ figure, payers }) => figure === null || payers === undefined || carriedBefore(figure, payers) === "0",
  );

function barOf({ paperId, figure, approvals = 0, payers }: TurnFigure): PictureBar {
  const before = figure === null || payers === undefined ? null : carriedBefore(figure, payers);
  return {
    of: { paperId },
    figure,
    ...(before !== null && { before }),
    none: "approved by nobody",
    note: approvals === 1 ? "1 approval" : `${approvals} approvals`,
  };
}

export function listLevelNumbers({ approvals = 0, payers, level, voters = 0 }: Step): NamedNumber[] {
  const before = level === undefined || payers === undefined ? null : carriedBefore(level, payers);
  return [
    { name: "Approved by", value: `${approvals} of ${voters}` },
    ...(payers === undefined ? [] : [{ name: "Paid for by", value: `${payers}` }]),
    ...(before === null ? [] : [{ name: "They carried, on average", value: { exact: before } }]),
    ...(level === undefined ? [] : [{ name: "They carry now", value: { exact: level } }]),
  ];
}

/** Those who pay one credit together and end at the level started, on average, at the level less their shares of it. */
function carriedBefore(level: string, payers: number): string | null {
  const value = parseRational(level);
  if (value === null || payers < 1) return null;
  return formatRational({ n: value.n * BigInt(payers) - value.d, d: value.d * BigInt(payers) });
}
