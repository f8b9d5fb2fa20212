import { toDraw } from "@/domain/rounds/in-decimals";
import type { Burden } from "./closed-round";

export type BurdenScale = {
  from: number;
  to: number;
  /** Both ends are multiples of it. */
  step: number;
  /** Digits after the point that a multiple of the step has. */
  digits: number;
  percent: (exact: string) => number;
};

/**
 * Where burdens are on a line. After many rounds all are far from zero and differ little, so the line begins at the
 * least of them: it is places that are compared here, not lengths. In the first rounds it begins at zero.
 */
export function burdenScale(burdens: readonly Burden[]): BurdenScale {
  const values = burdens.flatMap(({ before, after }) => [toDraw(before), toDraw(after)]);
  const most = values.reduce((greatest, value) => Math.max(greatest, value), 0) || 1;
  const least = values.reduce((smallest, value) => Math.min(smallest, value), most);
  const start = least < most / 2 ? 0 : least;
  const step = 10 ** Math.floor(Math.log10(most - start || most)) / 2;
  const from = Math.floor(start / step) * step;
  const to = Math.ceil(most / step) * step;
  const width = to - from || 1;
  return {
    from,
    to,
    step,
    digits: Math.max(1, -Math.floor(Math.log10(step))),
    percent: (exact) => Math.min(100, Math.max(0, ((toDraw(exact) - from) / width) * 100)),
  };
}
