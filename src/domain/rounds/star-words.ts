import type { MethodWords, NamedNumber, Picture, Step } from "./voting-method";

/** How a seat of a STAR election is described: the points, then the runoff. */
export const starWords: MethodWords = {
  comesNext({ rival, points = 0, rivalPoints = 0 }) {
    if (rival == null) return [];
    return [
      `This one had ${points === 1 ? "1 point" : `${points} points`} and `,
      { paperId: rival },
      ` ${rivalPoints}.`,
    ];
  },
  tied: () => "matched in everything that is compared",
  pictures(step) {
    const bars = step.figures.map(({ paperId, figure }) => ({ of: { paperId }, figure }));
    const points: Picture = { title: "Points", legend: "The two with the most points go into the runoff.", bars };
    return step.rival == null ? [points] : [points, pictureRunoff(step, step.rival)];
  },
  numbers(step) {
    const { points = 0, rival, rivalPoints = 0, preferred = 0, rivalPreferred = 0, noPreference = 0 } = step;
    const own: NamedNumber[] = [{ name: "Points", value: `${points}` }];
    if (rival == null) return own;
    return [
      ...own,
      { name: "Against, in the runoff", value: { paperId: rival } },
      { name: "Its points", value: `${rivalPoints}` },
      { name: "Preferred this one", value: `${preferred}` },
      { name: "Preferred the other", value: `${rivalPreferred}` },
      { name: "No preference", value: `${noPreference}` },
    ];
  },
};

function pictureRunoff({ paperId, preferred = 0, rivalPreferred = 0, noPreference = 0 }: Step, rival: string): Picture {
  return {
    title: "Runoff: voters who gave it more points than the other",
    legend: "The one that more voters prefer is picked.",
    bars: [
      { of: { paperId }, figure: `${preferred}` },
      { of: { paperId: rival }, figure: `${rivalPreferred}` },
      ...(noPreference > 0 ? [{ of: { words: "No preference" }, figure: `${noPreference}` }] : []),
    ],
  };
}
