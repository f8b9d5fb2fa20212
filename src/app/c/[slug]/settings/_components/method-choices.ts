import { type ClubMethodId, clubMethodIds, methodFacts } from "@/domain/rounds/method-facts";

/** When a club would take it. */
const fitsBest: Record<ClubMethodId, string> = {
  "fair-over-time":
    "For a club that meets again and again: nobody is outvoted for ever, and staying away saves nothing up.",
  approval: "When each vote shall stand for itself and the most liked paper be read.",
  "equal-shares": "When a round picks several papers: groups get their share of them within the one round.",
  star: "When it matters how much a paper is liked, and not only whether.",
  schulze: "When the list is short and people know their order.",
};

/** The methods as the settings offer them, the default first. */
export const methodChoices = clubMethodIds.map((value) => ({
  value,
  label: methodFacts[value].name,
  rule: methodFacts[value].rule,
  fits: fitsBest[value],
}));

export type MethodChoice = (typeof methodChoices)[number];
