import { toDraw } from "@/domain/rounds/in-decimals";
import type { PictureBar } from "@/domain/rounds/voting-method";

/** Where bars begin and end, for percentages of their width. */
export type BarScale = { from: number; percent: (exact: string) => number };

/** From this share of the greatest figure on, bars that begin at zero would all look alike. */
const CROWDED_FROM = 0.6;

/** Bars begin at zero, or, where what all of them have in common would hide how they differ, at the least of them. */
export function scaleBars(bars: readonly PictureBar[]): BarScale {
  const ends = bars.flatMap(({ figure, before }) =>
    figure === null ? [] : [toDraw(figure), toDraw(before ?? figure)],
  );
  const most = Math.max(0, ...ends) || 1;
  const least = Math.min(...ends, most);
  const step = 10 ** Math.floor(Math.log10(most - least || most)) / 2;
  const hasParts = bars.some(({ before }) => before !== undefined);
  const from = least < 0 || (hasParts && least > most * CROWDED_FROM) ? Math.floor(least / step) * step : 0;
  const width = most - from || 1;
  return { from, percent: (exact) => Math.min(100, Math.max(0, ((toDraw(exact) - from) / width) * 100)) };
}
