type Turnout = { state: string; voters: number; electorate: number };

/** "6 of 9 have voted; nobody sees the counts until voting closes, not even organizers" */
export function turnoutWords({ state, voters, electorate }: Turnout): string {
  if (state === "nominating") return `${electorate} can vote once voting opens`;
  const have = voters === 1 && electorate === 1 ? "has" : "have";
  return `${voters} of ${electorate} ${have} voted; nobody sees the counts until voting closes, not even organizers`;
}
