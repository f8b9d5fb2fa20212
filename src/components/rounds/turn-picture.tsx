import clsx from "clsx";
import { TitleText } from "@/components/papers/title-text";
import { inDecimals, placesToDistinguish } from "@/domain/rounds/in-decimals";
import type { Picture, PictureBar } from "@/domain/rounds/voting-method";
import { type BarScale, scaleBars } from "./bar-scale";
import { Decimal } from "./decimal";

/** Bars that are compared at a glance; the others are in the table. */
const MAX_BARS = 8;

type TurnPictureProps = { picture: Picture; pickId: string; titles: ReadonlyMap<string, string> };

/**
 * Why a turn was decided as it was: a bar for each paper with its figure. A list, so that it reads without the bars. Drawn
 * in SVG: no inline style for the CSP to refuse.
 */
export function TurnPicture({ picture: { title, legend, bars }, pickId, titles }: TurnPictureProps) {
  const pick = bars.findIndex((bar) => isOf(bar, pickId));
  const shown = bars.filter((_, at) => at < MAX_BARS || at === pick);
  const scale = scaleBars(bars);
  const figures = bars.flatMap(({ figure }) => figure ?? []);
  const digits = { places: placesToDistinguish(figures), fixed: figures.some((figure) => figure.includes("/")) };
  return (
    <figure className="mt-4 max-w-measure">
      <figcaption className="text-md">
        <b className="font-semibold">{title}</b>
        <span className="type-meta block">
          {legend}
          {scale.from !== 0 && ` The bars start at ${inDecimals(`${Math.round(scale.from * 1e6)}/1000000`)}.`}
        </span>
      </figcaption>
      <ul role="list" className="mt-2.5 grid gap-2.5">
        {shown.map((bar) => (
          <Bar
            key={"paperId" in bar.of ? bar.of.paperId : bar.of.words}
            bar={bar}
            isPick={isOf(bar, pickId)}
            {...{ scale, digits, titles }}
          />
        ))}
      </ul>
      {shown.length < bars.length && (
        <p className="type-meta mt-2">
          {bars.length - shown.length} more {bars.length - shown.length === 1 ? "paper" : "papers"} in the table below.
        </p>
      )}
    </figure>
  );
}

const isOf = ({ of }: PictureBar, paperId: string) => "paperId" in of && of.paperId === paperId;

type BarProps = {
  bar: PictureBar;
  isPick: boolean;
  scale: BarScale;
  digits: { places: number; fixed: boolean };
  titles: ReadonlyMap<string, string>;
};

function Bar({ bar: { of, figure, before, none, note }, isPick, scale, digits, titles }: BarProps) {
  const start = before === undefined ? 0 : scale.percent(before);
  return (
    <li data-bar={"paperId" in of ? of.paperId : undefined}>
      <div className="flex items-baseline justify-between gap-4">
        <span className={clsx("min-w-0 wrap-anywhere", "paperId" in of && "font-serif", isPick && "font-[550]")}>
          {"paperId" in of ? <TitleText html={titles.get(of.paperId) ?? "a paper that was removed"} /> : of.words}
          {isPick && <span className="sr-only">, picked</span>}
        </span>
        <span className={clsx("shrink-0 text-end", isPick && "font-semibold")}>
          {figure === null ? <span className="type-meta">{none}</span> : <Decimal exact={figure} {...digits} />}
        </span>
      </div>
      <svg aria-hidden="true" className="mt-1 block h-2.5 w-full rounded-[2px] bg-sunk">
        {figure !== null && (
          <>
            <rect height="100%" width={`${start}%`} className="fill-line-strong" />
            <rect
              height="100%"
              x={`${start}%`}
              width={`${Math.max(0, scale.percent(figure) - start)}%`}
              className={isPick ? "fill-accent" : "fill-ink-3"}
            />
          </>
        )}
      </svg>
      {note !== undefined && figure !== null && <p className="type-meta mt-0.5 text-xs">{note}</p>}
    </li>
  );
}
