import { inDecimals } from "./in-decimals";
import { compareRationals, formatRational, parseRational } from "./rational";
import type { MethodId, StepNumbers } from "./voting-method";

/** A piece of a sentence: words, or a paper whose title belongs there. */
export type Words = string | { paperId: string };

/** One pick with its numbers, as the result describes it. */
export type ExplainedPick = StepNumbers & { why: string };

type Around = {
  method: string;
  /** The standings, best first. */
  standings: readonly { paperId: string; figure: string | null; isPicked: boolean }[];
  /** The other papers of the draw that decided this pick; none where no draw did. */
  drawnAgainst: readonly string[];
};

/** Papers named in a sentence before it says how many more there are. */
const MAX_NAMED = 2;

/**
 * Why this paper was picked, as one paragraph for someone who does not know the method, and what came next. From
 * the numbers of the step where it has them, else in the words that the tally left.
 */
export function whyPicked(pick: ExplainedPick, around: Around): Words[] {
  const explain = explanations[around.method as MethodId] ?? inTheTallysWords;
  return explain(pick, around);
}

type Explain = (pick: ExplainedPick, around: Around) => Words[];

const inTheTallysWords: Explain = ({ why }) => [why];

const byLevel: Explain = (pick, around) => {
  const { approvals, voters, level } = pick;
  if (approvals === undefined || voters === undefined || level === undefined) return [pick.why];
  const places = placesToDistinguish(level, pick.next?.level);
  const decimals = (exact: string) => inDecimals(exact, { places });
  return [
    `Approved by ${approvals} of ${voters}. `,
    howItIsPaid(pick, level, decimals),
    ...whatCameNext(pick, level, decimals, around),
  ];
};

const byFigure: Explain = (pick, { standings, drawnAgainst }) => {
  if (drawnAgainst.length > 0) return [pick.why];
  const others = standings.filter(({ isPicked }) => !isPicked);
  const next = others[0];
  if (next === undefined || next.figure === null || next.figure === others[1]?.figure) return [pick.why];
  return [`${pick.why} `, { paperId: next.paperId }, ` came next with ${next.figure}.`];
};

const byRunoff: Explain = (pick) => {
  const { rival, points, rivalPoints, preferred, rivalPreferred, noPreference = 0 } = pick;
  if (rival == null || preferred === undefined || rivalPreferred === undefined) return [pick.why];
  const neither = noPreference === 0 ? "" : `, ${noPreference === 1 ? "1 made" : `${noPreference} made`} no difference`;
  const words: Words[] = [
    "This and ",
    { paperId: rival },
    ` had the most points, ${points ?? 0} and ${rivalPoints ?? 0}. Of the two, ${preferred} preferred this one and ${rivalPreferred} the other${neither}.`,
  ];
  return preferred === rivalPreferred ? [...words, ` ${pick.why}`] : words;
};

/** A place that the shares could not fill, by Phragmén's method: its figure means something only to who knows that. */
const byShares: Explain = ({ why, phase }) => (phase === "phragmen" ? [`${COMPLETION_WORDS} ${why}`] : [why]);

const COMPLETION_WORDS =
  "The shares that were left could pay for no other paper, so this place was filled by completion: Phragmén’s method goes on from there, and what somebody has left counts as a burden below zero.";

const explanations: Partial<Record<MethodId, Explain>> = {
  "fair-over-time": byLevel,
  phragmen: byLevel,
  approval: byFigure,
  "equal-shares": byShares,
  star: byRunoff,
};

type Decimals = (exact: string) => string;

/** Three digits, or as many more as keep two levels that differ from looking equal: up to six. */
function placesToDistinguish(level: string, next: string | undefined): number {
  const enough = [3, 4, 5].find((places) => inDecimals(level, { places }) !== inDecimals(next ?? "", { places }));
  return enough ?? 6;
}

/** What the pick costs those who approved it: whoever is above the level already pays nothing. */
function howItIsPaid({ approvals = 0, payers }: ExplainedPick, level: string, decimals: Decimals): string {
  const brings = decimals(level);
  const carried = payers === undefined ? null : carriedBefore(level, payers);
  if (payers === undefined || carried === null) {
    return `Sharing its cost brings its supporters to a burden of ${brings}, the least that any paper asked for.`;
  }
  const free = approvals - payers;
  const spared =
    free > 0 ? `${free} of them had more of their way before and ${free === 1 ? "pays" : "pay"} nothing. ` : "";
  const all = payers === 1 ? "Its one supporter" : `Its ${payers} supporters`;
  const rest = payers === 1 ? "The one left" : `The other ${payers}`;
  const mean = `carried ${decimals(carried)}${payers === 1 ? "" : " on average"}`;
  const had = `${carried === "0" ? "had nothing to carry" : mean} from earlier picks`;
  const pay = payers === 1 ? "paying for it alone brings that to" : "sharing its cost brings each of them to";
  return `${spared}${free > 0 ? rest : all} ${had}; ${pay} ${brings}, the least that any paper asked for.`;
}

/** Those who pay one credit together and end at the level started, on average, at the level less their shares of it. */
function carriedBefore(level: string, payers: number): string | null {
  const value = parseRational(level);
  if (value === null || payers < 1) return null;
  return formatRational({ n: value.n * BigInt(payers) - value.d, d: value.d * BigInt(payers) });
}

function whatCameNext(
  { approvals = 0, next }: ExplainedPick,
  level: string,
  decimals: Decimals,
  { drawnAgainst }: Around,
): Words[] {
  if (drawnAgainst.length > 0) {
    const many = drawnAgainst.length > 1;
    return [
      " ",
      ...listPapers(drawnAgainst),
      ` asked for exactly as little, and the draw decided${many ? " among them" : ""}.`,
    ];
  }
  if (next === undefined) return [];
  if (next === null) return [" Nobody approved any other paper."];
  const [ours, theirs] = [parseRational(level), parseRational(next.level)];
  if (ours === null || theirs === null || compareRationals(ours, theirs) >= 0) return [];
  const paper = { paperId: next.paperId };
  const asked = `would have brought its supporters to ${decimals(next.level)}`;
  if (next.approvals > approvals) {
    return [" ", paper, ` was approved by ${next.approvals}, but they have had more of their way before: it ${asked}.`];
  }
  if (next.approvals === approvals) {
    return [" ", paper, `, approved by as many, ${asked}: they have had more of their way before.`];
  }
  return [" Next came ", paper, `, approved by ${next.approvals}, which ${asked}.`];
}

/** "A", "A and B", "A, B and 3 more". */
function listPapers(paperIds: readonly string[]): Words[] {
  const named = paperIds.slice(0, MAX_NAMED);
  const more = paperIds.length - named.length;
  const last = more > 0 ? [` and ${more} more`] : [];
  return [
    ...named.flatMap((paperId, at): Words[] => {
      const between = at === 0 ? [] : [more > 0 ? ", " : " and "];
      return [...between, { paperId }];
    }),
    ...last,
  ];
}
