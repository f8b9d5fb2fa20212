import fc from "fast-check";
import { methods } from "@/domain/rounds/method";
import { commitmentOf } from "@/domain/rounds/seed";
import type { CastBallot, MethodId, TallyInput } from "@/domain/rounds/voting-method";

export const seedOf = (n: number) => commitmentOf(n.toString(16).padStart(64, "0"));

function ballotsOf(method: MethodId, papers: readonly string[]): fc.Arbitrary<CastBallot> {
  const approved = fc.subarray([...papers]).map((chosen) => ({ approved: chosen }));
  const scores = fc
    .dictionary(fc.constantFrom(...papers), fc.integer({ min: 0, max: 5 }))
    .map((given) => ({ scores: given }));
  const ranking = fc
    .array(fc.integer({ min: 0, max: 4 }), { minLength: papers.length, maxLength: papers.length })
    .map((places) => ({
      ranking: [1, 2, 3, 4].map((tier) => papers.filter((_, at) => places[at] === tier)),
    }));
  return { approval: approved, scores, ranking }[methods[method].ballotKind];
}

/** Up to a dozen members, where most vote, with burdens from rounds before. */
export function electionOf(method: MethodId): fc.Arbitrary<TallyInput> {
  return fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 7 }).chain((nominations) =>
    fc
      .record({
        ballots: fc.array(ballotsOf(method, nominations), { maxLength: 12 }),
        absent: fc.integer({ min: 0, max: 3 }),
        burdens: fc.array(fc.option(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 30 }))), { maxLength: 15 }),
        seats: fc.integer({ min: 1, max: 4 }),
        seed: fc.nat(1000),
        completion: fc.constantFrom("phragmen" as const, "approval" as const, "increment" as const),
      })
      .map(({ ballots, absent, burdens, seats, seed, completion }): TallyInput => {
        const members = Array.from({ length: ballots.length + absent }, (_, at) => `voter-${at}`);
        const known = members.flatMap((key, at) => (burdens[at] ? [[key, burdens[at].join("/")] as const] : []));
        return {
          nominations,
          ballots: ballots.map((ballot, at) => ({ ...ballot, voter: `voter-${at}` })),
          seats,
          seed: seedOf(seed),
          completion,
          ...(method === "fair-over-time" && { history: { members, burdens: Object.fromEntries(known) } }),
        };
      }),
  );
}
