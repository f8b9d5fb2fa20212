// What fairness cost a club: sums of what its results show, and nothing of sealed ballots.

import { createVotingClub } from "@tests/factories/voted-rounds";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";

type Club = Awaited<ReturnType<typeof createVotingClub>>;

/** The three want the first paper each time, the two the second: the two win the second round of three. */
async function voteThreeTimes({ ada, ben, cem, dot, eli, vote }: Club) {
  for (let week = 0; week < 3; week += 1) {
    await vote([
      [ada, ["first"]],
      [ben, ["first"]],
      [cem, ["first"]],
      [dot, ["second"]],
      [eli, ["second"]],
    ]);
  }
}

test("approvals of the picks beside those of most approvals, and how evenly they fell", async () => {
  const club = await createVotingClub();
  await voteThreeTimes(club);
  const other = await createVotingClub();
  await other.vote([[other.ada, ["first"]]]);
  expect(await as(club.eli).rounds.getFairness({ clubId: club.club.id })).toEqual({
    rounds: [
      { number: 1, ours: 3, plain: 3 },
      { number: 2, ours: 2, plain: 3 },
      { number: 3, ours: 3, plain: 3 },
    ],
    isComparable: true,
    evenness: {
      rounds: 3,
      ours: { lowest: 1 / 3, middle: 2 / 3, highest: 2 / 3, members: 5 },
      plain: { lowest: 0, middle: 1, highest: 1, members: 5 },
    },
  });
});

test("of sealed ballots nothing is made beyond the counts that their results show", async () => {
  const club = await createVotingClub({ ballotsAfterClose: "sealed" });
  await voteThreeTimes(club);
  const { rounds, evenness } = await as(club.ada).rounds.getFairness({ clubId: club.club.id });
  expect(rounds.map(({ ours }) => ours)).toEqual([3, 2, 3]);
  expect(evenness).toBeNull();
});

test("where all goes by most approvals there is nothing to compare", async () => {
  const club = await createVotingClub({ method: "approval" });
  await voteThreeTimes(club);
  expect(await as(club.ada).rounds.getFairness({ clubId: club.club.id })).toMatchObject({ isComparable: false });
});
