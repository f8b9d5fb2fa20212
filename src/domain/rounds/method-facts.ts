import type { MethodFacts, MethodId } from "./voting-method";

/** Counts nothing, so a page can take it into the browser. */
export const methodFacts: Readonly<Record<MethodId, MethodFacts>> = {
  "fair-over-time": {
    name: "Fair over time",
    rule: "Approve every paper you would gladly read; whoever got little in the rounds before counts for more now, so that every group wins its share in time.",
    ballotKind: "approval",
    figureName: "burden it asks for",
  },
  approval: {
    name: "Most approvals",
    rule: "Approve every paper you would gladly read; the most approved one wins.",
    ballotKind: "approval",
    figureName: "approvals",
  },
  "equal-shares": {
    name: "Equal shares",
    rule: "Approve every paper you would gladly read; everyone has the same share of the picks to spend, and a pick is paid for by those who approved it.",
    ballotKind: "approval",
    figureName: "approvals",
  },
  star: {
    name: "STAR",
    rule: "Give every paper 0 to 5 points; of the two with the most points, the one that more voters prefer wins.",
    ballotKind: "scores",
    figureName: "points",
  },
  schulze: {
    name: "Ranked (Schulze)",
    rule: "Put the papers in your order; the one that wins against every other, directly or along the strongest chain of wins, is picked.",
    ballotKind: "ranking",
    figureName: "papers beaten",
  },
  phragmen: {
    name: "Phragmén",
    rule: "Approve every paper you would gladly read; every pick is a burden shared by those who approved it, and the next goes to whom it burdens least.",
    ballotKind: "approval",
    figureName: "burden it asks for",
  },
};

/** The methods that a club can choose, the default first. */
export const clubMethodIds = ["fair-over-time", "approval", "equal-shares", "star", "schulze"] as const;
export type ClubMethodId = (typeof clubMethodIds)[number];
export const DEFAULT_METHOD: ClubMethodId = "fair-over-time";

export function isClubMethodId(text: string): text is ClubMethodId {
  return clubMethodIds.some((id) => id === text);
}
