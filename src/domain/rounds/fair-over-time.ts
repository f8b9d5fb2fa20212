import { countDraws } from "./count-draws";
import { type Electorate, readElectorate } from "./electorate";
import { levelFacts, levelWords } from "./level-words";
import { countApprovals, toResult } from "./outcome";
import { type LevelPicks, pickByLevel } from "./pick-by-level";
import { formatRational } from "./rational";
import { numberPapers } from "./read-ballots";
import type { TallyInput, TallyResult, VotingMethod } from "./voting-method";

/**
 * Phragmén's sequential method kept up over rounds: burdens are carried on. The way to decide again and again follows
 * Lackner, "Perpetual Voting: Fairness in Long-Term Decision Making" (2020), with Phragmén's burdens as the memory.
 *
 * - A pick costs one credit, which is shared as `LevelMarket` says; the paper with the lowest level is picked.
 * - Who is present without a burden starts at the mean of those who have one; at 0 where nobody has.
 * - Who casts no ballot moves by the mean change of those who do: the credits of the round divided by its voters.
 * - Burdens of those who are no longer present are dropped. A pick that nobody approves costs nobody anything.
 *
 * One round without history is sequential Phragmén; with fixed camps the picks follow D'Hondt; a group with a share α of
 * the members that always approves the same wins at least ⌊αT⌋ of T rounds. Exact: no burden is ever rounded.
 *
 * Throws a RangeError also for a burden that is no exact number and for a voter with two ballots.
 */
export const fairOverTime: VotingMethod = {
  id: "fair-over-time",
  ...levelFacts,
  ...levelWords,
  name: "Fair over time",
  rule: "Approve every paper you would like to read. If few of your papers were picked so far, your approvals weigh more now.",
  explanation: [
    "Approve every paper you would like to read. If one of them is picked, you share its cost with everyone else who approved it.",
    "The pick goes to the papers of people who have paid least so far, so every group gets its turn. Skipping a vote saves nothing up.",
  ],
  fits: "For a club that meets again and again: nobody is outvoted forever, and skipping a vote saves nothing up.",
  tally(input: TallyInput): TallyResult {
    const counted = countDraws(input, (papers) => {
      const electorate = readElectorate(input, numberPapers(papers));
      const { payers, unit, voters } = electorate;
      const approvals = countApprovals(papers.length, electorate.groups);
      const picks = pickByLevel({ papers, payers, unit, seats: input.seats, approvals, voters });
      return { ...picks, electorate };
    });
    const result = toResult(counted);
    const { electorate } = counted;
    return electorate.present.length === 0 ? result : { ...result, burdens: moveBurdens(electorate, counted) };
  },
};

/** Everybody's burden before and after, by voter key in the order of keys. */
function moveBurdens(
  { present, unit: unitBefore, voters }: Electorate,
  { credits, unit }: LevelPicks,
): Record<string, { before: string; after: string }> {
  const format = formatOnce();
  const grown = unit / unitBefore; // picks multiply the denominator
  return Object.fromEntries(
    present.map(({ key, before: burden, stated, payer }) => {
      const before = stated ?? format(burden, unitBefore);
      if (payer !== null) return [key, { before, after: format(payer.burden, unit) }];
      if (voters === 0 || credits === 0) return [key, { before, after: before }];
      const after = burden * grown * BigInt(voters) + BigInt(credits) * unit;
      return [key, { before, after: format(after, unit * BigInt(voters)) }];
    }),
  );
}

/** Those who paid together have the same burden: it is reduced once. */
function formatOnce(): (n: bigint, d: bigint) => string {
  const known = new Map<bigint, Map<bigint, string>>();
  return (n, d) => {
    const texts = known.get(d) ?? new Map<bigint, string>();
    known.set(d, texts);
    const text = texts.get(n) ?? formatRational({ n, d });
    texts.set(n, text);
    return text;
  };
}
