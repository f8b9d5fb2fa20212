import { findFinalists, type ScoreCount } from "./star-finalists";
import type { StepNumbers } from "./voting-method";

/** One seat of a STAR election. */
export type Runoff = {
  winner: number;
  /** The other finalist; null where there is none. */
  rival: number | null;
  /** In one sentence. */
  why: string;
  numbers: StepNumbers;
  /** Draws that decided the seat, in their turn: those who were equal, the chosen one first. */
  draws: { papers: number[]; stage?: "runoff" }[];
};

/** The runoff between the finalists of these papers; of which there is at least one. */
export function runOff(among: readonly number[], count: ScoreCount, voters: number): Runoff {
  const { finalists, draws } = findFinalists(among, count);
  const [winner = 0, rival] = decide(finalists, count);
  const points = count.totals[winner] ?? 0;
  if (rival === undefined) {
    return { winner, rival: null, why: "It was the only paper left.", numbers: { voters, points }, draws: [] };
  }
  const [preferred, rivalPreferred] = [count.prefer(winner, rival), count.prefer(rival, winner)];
  const rivalPoints = count.totals[rival] ?? 0;
  const noPreference = voters - preferred - rivalPreferred;
  const isDrawn = areEqual(winner, rival, count);
  return {
    winner,
    rival,
    why: explain({ preferred, rivalPreferred, noPreference, points, rivalPoints }, isDrawn),
    numbers: { voters, points, rivalPoints, preferred, rivalPreferred, noPreference },
    draws: [
      ...(isDrawn || couldBeAnother(winner, among, count) ? draws : []).map((papers) => ({
        papers,
        stage: "runoff" as const,
      })),
      ...(isDrawn ? [{ papers: [winner, rival] }] : []),
    ],
  };
}

/** The finalists, the winner first: by preferences, then points, then fives, then the draw. */
function decide(finalists: readonly number[], count: ScoreCount): number[] {
  return [...finalists].sort((a, b) => compare(a, b, count) || a - b);
}

/** Below zero where a wins. */
function compare(a: number, b: number, { totals, fives, prefer }: ScoreCount): number {
  return prefer(b, a) - prefer(a, b) || (totals[b] ?? 0) - (totals[a] ?? 0) || (fives[b] ?? 0) - (fives[a] ?? 0);
}

function areEqual(a: number, b: number, count: ScoreCount): boolean {
  return compare(a, b, count) === 0;
}

/** Whether other luck in the draws for the runoff could have given the seat to another paper. */
function couldBeAnother(winner: number, among: readonly number[], count: ScoreCount, forced: number[] = []): boolean {
  const { finalists, draws } = findFinalists(among, count, forced);
  const next = draws[forced.length];
  if (next !== undefined) return next.some((lot) => couldBeAnother(winner, among, count, [...forced, lot]));
  const [first = 0, second] = decide(finalists, count);
  return first !== winner || (second !== undefined && areEqual(first, second, count));
}

function explain(
  numbers: Required<Pick<StepNumbers, "preferred" | "rivalPreferred" | "noPreference" | "points" | "rivalPoints">>,
  isDrawn: boolean,
): string {
  const { preferred, rivalPreferred, noPreference, points, rivalPoints } = numbers;
  const neither = noPreference === 0 ? "" : `, and ${noPreference} had no preference`;
  const and = neither === "" ? " and" : ",";
  const votes = `Of the two papers in the runoff, ${preferred} preferred this one${and} ${rivalPreferred} the other${neither}`;
  if (preferred !== rivalPreferred) return `${votes}.`;
  if (points !== rivalPoints) return `${votes}: a tie, which its points decide, ${points} to ${rivalPoints}.`;
  return isDrawn
    ? `${votes}: a tie, also in points.`
    : `${votes}: a tie, also in points, decided by who was given five points more often.`;
}
