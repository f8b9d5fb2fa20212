import { describe, expect, test } from "vitest";
import { BALLOTS_PER_PAGE, type PublishedBallot, readSearch, searchBallots } from "./search-ballots";

const cast: PublishedBallot[] = Array.from({ length: 60 }, (_, at) => ({
  voter: `7K2M0A${`${at}`.padStart(4, "0")}`,
  isMine: at === 40,
  ballot: { approved: [] },
}));

describe("what the address asks for", () => {
  test.each([
    [{}, { voter: "", page: 1 }],
    [
      { voter: " 7k2m ", page: "3" },
      { voter: "7k2m", page: 3 },
    ],
    [
      { voter: ["a", "b"], page: ["1", "2"] },
      { voter: "", page: 1 },
    ],
    [{ page: "-1" }, { voter: "", page: 1 }],
    [{ page: "1e9" }, { voter: "", page: 1 }],
  ])("%j", (params, search) => {
    expect(readSearch(params)).toEqual(search);
  });
});

test("pages hold every ballot once, and each can show the viewer's own", () => {
  const pages = [1, 2, 3].map((page) => searchBallots(cast, { voter: "", page }));
  expect(pages.flatMap(({ ballots }) => ballots)).toEqual(cast);
  expect(pages.map(({ ballots }) => ballots.length)).toEqual([BALLOTS_PER_PAGE, BALLOTS_PER_PAGE, 10]);
  expect(pages.every(({ mine }) => mine?.voter === "7K2M0A0040")).toBe(true);
  expect(searchBallots(cast, { voter: "", page: 99 }).page).toBe(3);
});

test.each(["7K2M0A0041", "7k2m0a0041", "7k2m 0a-0041", "7K2MOAOO41", "A0041"])("“%s” finds the receipt", (voter) => {
  expect(searchBallots(cast, { voter, page: 1 }).ballots.map((ballot) => ballot.voter)).toEqual(["7K2M0A0041"]);
});

test("a name is found without its accents", () => {
  const named = [{ voter: "Tomás Rivera", isMine: false, ballot: { approved: [] } }];
  expect(searchBallots(named, { voter: "tomas", page: 1 }).count).toBe(1);
  expect(searchBallots(named, { voter: "nobody", page: 1 })).toMatchObject({ count: 0, pages: 1, ballots: [] });
});
