import type { ReactNode } from "react";
import type { RoundAnswer } from "@/server/rounds/rounds.queries";

type Phase = Pick<RoundAnswer, "state" | "rule" | "seats">;

/** What the page asks for, and by which rule it is decided. */
export function whatToDo({ state, rule, seats }: Phase, takesPart: boolean): string {
  const picks = seats === 1 ? "" : ` ${seats} papers are picked.`;
  if (state === "counting") return "Voting is over. The ballots are being counted.";
  if (state === "nominating") {
    return takesPart
      ? `Nominate what you would like to read together. Then everyone votes on the same list. ${rule}${picks}`
      : `Members nominate papers and then vote on them. ${rule}${picks} As an observer you can only read.`;
  }
  return takesPart ? `${rule}${picks}` : `Members vote: ${rule}${picks} As an observer you can only read.`;
}

/** How many papers the viewer may still nominate, and until when; `opens` is when voting opens, in words. */
export function nominationsLeftWords(
  { state, isNominating }: Pick<RoundAnswer, "state" | "isNominating">,
  left: number,
  opens: ReactNode,
): ReactNode {
  if (!isNominating) return "Voting has begun, so the list is final. You can nominate other papers in the next round.";
  if (left === 0) return "You have used all your nominations in this round.";
  const most = `You can nominate ${left === 1 ? "one more paper" : `${left} more papers`}`;
  if (state !== "nominating" || opens === null) return `${most} until voting closes.`;
  return (
    <>
      {most} until voting opens, {opens}.
    </>
  );
}
