import { toDraw } from "@/domain/rounds/in-decimals";
import type { Burden } from "./closed-round";

export type BurdenScale = { from: number; to: number; percent: (exact: string) => number };

/**
 * Where burdens stand on a line. After many rounds all are far from zero and differ little, so the line begins at the
 * least of them: it is places that are compared here, not lengths. In the first rounds it begins at zero.
 */
export function burdenScale(burdens: readonly Burden[]): BurdenScale {
  const values = burdens.flatMap(({ before, after }) => [toDraw(before), toDraw(after)]);
  const most = values.reduce((greatest, value) => Math.max(greatest, value), 0) || 1;
  const least = values.reduce((smallest, value) => Math.min(smallest, value), most);
  const to = Math.ceil(most * 10) / 10;
  const from = least < to / 2 ? 0 : Math.floor(least * 10) / 10;
  const width = to - from || 1;
  return { from, to, percent: (exact) => Math.min(100, Math.max(0, ((toDraw(exact) - from) / width) * 100)) };
}
