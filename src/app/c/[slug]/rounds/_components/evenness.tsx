import { Table } from "@/components/ui/table";
import { MIN_ROUNDS_OF_MEMBER, type Spread } from "@/domain/rounds/fairness";
import type { Fairness } from "@/server/rounds/fairness.queries";

type EvennessProps = { evenness: NonNullable<Fairness["evenness"]> };

/** How evenly the picks pleased those who voted: from the least pleased member to the most, with the one in the middle. */
export function Evenness({ evenness: { ours, plain, rounds } }: EvennessProps) {
  const lines = [
    { name: "As picked", spread: ours },
    { name: "By most approvals", spread: plain },
  ];
  return (
    <div className="mt-5 max-w-measure">
      <p className="type-lede mb-2">
        How even it became: whoever got least approved {percent(ours.lowest)} of the picks; by most approvals it would
        have been {percent(plain.lowest)}. This counts the {ours.members} members who voted at least{" "}
        {MIN_ROUNDS_OF_MEMBER} times in {rounds} rounds.
      </p>
      <Table caption="Share of the picks that a member approved">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">How it was picked</span>
            </th>
            <th scope="col" className="w-full">
              <span className="sr-only">Picture, from 0 to 100%</span>
            </th>
            <th scope="col" className="num">
              Lowest
            </th>
            <th scope="col" className="num">
              Middle
            </th>
            <th scope="col" className="num">
              Highest
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, spread }) => (
            <tr key={name}>
              <th scope="row" className="whitespace-nowrap max-rail:whitespace-normal">
                {name}
              </th>
              <td>
                <Range spread={spread} isOurs={spread === ours} />
              </td>
              <td className="num">{percent(spread.lowest)}</td>
              <td className="num">{percent(spread.middle)}</td>
              <td className="num">{percent(spread.highest)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Range({ spread: { lowest, middle, highest }, isOurs }: { spread: Spread; isOurs: boolean }) {
  return (
    <svg aria-hidden="true" className="block h-3 w-full min-w-12 rounded-[2px] bg-sunk">
      <rect
        x={percent(lowest)}
        width={`${Math.max(1, (highest - lowest) * 100)}%`}
        height="100%"
        className={isOurs ? "fill-accent" : "fill-line-strong"}
      />
      <line x1={percent(middle)} x2={percent(middle)} y1="0" y2="100%" strokeWidth="2" className="stroke-ink" />
    </svg>
  );
}

const percent = (share: number) => `${Math.round(share * 100)}%`;
