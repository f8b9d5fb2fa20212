import { methods } from "./method";
import type { StatedResult } from "./round-file";
import type { MethodId, Step, TallyInput, TallyResult } from "./voting-method";

/** Methods whose figures change from turn to turn, so that it matters when they are stated. */
const changing: readonly MethodId[] = ["fair-over-time", "phragmen"];

/**
 * A recount as files of version 1 state it: the papers that were not picked with the figures that they would have had at
 * one more turn, and with each pick the paper that came next.
 */
export function asInVersionOne(method: MethodId, input: TallyInput, recount: TallyResult): StatedResult {
  const { picks, standings, steps } = recount;
  const after = () => methods[method].tally({ ...input, seats: picks.length + 1 }).standings.slice(picks.length);
  return {
    ...recount,
    standings:
      changing.includes(method) && picks.length < standings.length
        ? [...standings.slice(0, picks.length), ...after()]
        : standings,
    steps: steps.map(({ figures, ...step }) => ({ ...step, ...nextOf({ figures, ...step }) })),
  };
}

function nextOf({ figures, paperId, level }: Omit<Step, "why">) {
  if (level === undefined) return {};
  const next = figures.find((figure) => figure.paperId !== paperId);
  if (next === undefined || next.figure === null) return { next: null };
  return { next: { paperId: next.paperId, level: next.figure, approvals: next.approvals ?? 0 } };
}
