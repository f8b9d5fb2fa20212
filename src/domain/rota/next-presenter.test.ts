import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PresenterCandidate, rankPresenters } from "./next-presenter";

const now = "2025-11-08T15:00:00.000Z";
const someone = (userId: string, change: Partial<PresenterCandidate> = {}): PresenterCandidate => ({
  userId,
  joinedAt: "2025-01-01T00:00:00Z",
  presentedCount: 0,
  lastPresentedAt: null,
  isUnavailable: false,
  presents: true,
  ...change,
});
const order = (candidates: PresenterCandidate[]) => rankPresenters(candidates, now).map(({ userId }) => userId);
const firstWhy = (candidates: PresenterCandidate[]) => rankPresenters(candidates, now)[0]?.why;

describe("who is next", () => {
  test("whoever presented least, before whoever waited longest", () => {
    const ada = someone("ada", { presentedCount: 2, lastPresentedAt: "2025-02-01T00:00:00Z" });
    const ben = someone("ben", { presentedCount: 1, lastPresentedAt: "2025-11-01T00:00:00Z" });
    expect(order([ada, ben])).toEqual(["ben", "ada"]);
  });
  test("among equals whoever waited longest, and whoever never presented waits since joining", () => {
    const ada = someone("ada", { joinedAt: "2025-03-01T00:00:00Z" });
    const ben = someone("ben", { joinedAt: new Date("2025-02-01T00:00:00Z") });
    const cy = someone("cy", {
      presentedCount: 1,
      lastPresentedAt: "2025-05-01T00:00:00Z",
      joinedAt: "2025-01-01T00:00:00Z",
    });
    const dee = someone("dee", {
      presentedCount: 1,
      lastPresentedAt: "2025-04-01T00:00:00Z",
      joinedAt: "2025-04-01T00:00:00Z",
    });
    expect(order([cy, ada, dee, ben])).toEqual(["ben", "ada", "dee", "cy"]);
  });
  test("then whoever offered, then a fixed order", () => {
    expect(order([someone("ada"), someone("ben", { wouldPresent: true })])).toEqual(["ben", "ada"]);
    expect(order([someone("ben"), someone("ada")])).toEqual(["ada", "ben"]);
  });
  test("an offer does not jump the line", () => {
    expect(order([someone("ada"), someone("ben", { presentedCount: 1, wouldPresent: true })])).toEqual(["ada", "ben"]);
  });
  test("nobody who declined this meeting or does not present", () => {
    expect(
      order([someone("ada", { isUnavailable: true }), someone("ben", { presents: false }), someone("cy")]),
    ).toEqual(["cy"]);
    expect(order([someone("ada", { isUnavailable: true })])).toEqual([]);
    expect(order([])).toEqual([]);
  });
});

describe("the numbers", () => {
  test("are given for each", () => {
    const twice = someone("ada", { presentedCount: 2, lastPresentedAt: "2025-11-01T16:00:00Z" });
    expect(rankPresenters([twice, someone("ben", { presentedCount: 3 })], now)[0]).toMatchObject({
      position: 1,
      presentedCount: 2,
      clubMean: 2.5,
      waitingSince: "2025-11-01T16:00:00.000Z",
      waitingDays: 6,
      wouldPresent: false,
    });
  });
  test("the mean counts those who declined, and not those who never present", () => {
    const candidates = [
      someone("ada", { presentedCount: 1 }),
      someone("ben", { presentedCount: 4, isUnavailable: true }),
      someone("cy", { presentedCount: 9, presents: false }),
    ];
    expect(rankPresenters(candidates, now)[0]?.clubMean).toBe(2.5);
  });
  test("someone who joined after the clock was read has waited no days", () => {
    expect(rankPresenters([someone("ada", { joinedAt: "2025-11-09T00:00:00Z" })], now)[0]?.waitingDays).toBe(0);
  });
});

describe("why me, why now", () => {
  const once = (userId: string, lastPresentedAt: string) => someone(userId, { presentedCount: 1, lastPresentedAt });
  test.each([
    ["Nobody else is free.\n0 turns so far; the club’s average is 0; waiting 311 days.", [someone("ada")]],
    [
      "They have presented twice, fewer than anyone else who is free.\n2 turns so far; the club’s average is 2.6; waiting 311 days.",
      [2, 3, 3, 2.5].map((presentedCount, i) => someone(`${i}`, { presentedCount, isUnavailable: i === 3 })),
    ],
    [
      "They have presented once, and nobody free with as few has waited longer.\n1 turn so far; the club’s average is 1; waiting 38 days.",
      [once("ada", "2025-10-01T00:00:00Z"), once("ben", "2025-10-02T00:00:00Z")],
    ],
    [
      "They have waited as long as someone else, and offered to present this paper.\n0 turns so far; the club’s average is 0; waiting 311 days.",
      [someone("ada"), someone("ben", { wouldPresent: true })],
    ],
    [
      "They are level with someone else, and come first in a fixed order.\n0 turns so far; the club’s average is 0; waiting 311 days.",
      [someone("ada"), someone("ben")],
    ],
  ])("%s", (why, candidates) => {
    expect(firstWhy(candidates)).toBe(why);
  });
  test("those behind see how many come first", () => {
    const whys = rankPresenters([someone("a"), someone("b"), someone("c", { presentedCount: 3 })], now).map(
      ({ why }) => why,
    );
    expect(whys.slice(1)).toEqual([
      "One person comes first.\n0 turns so far; the club’s average is 1; waiting 311 days.",
      "2 people come first.\n3 turns so far; the club’s average is 1; waiting 311 days.",
    ]);
  });
});

const month = fc.integer({ min: 1, max: 6 }).map((m) => `2025-0${m}-01T00:00:00Z`);
const people = fc.uniqueArray(
  fc.record({
    userId: fc.string({ minLength: 1, maxLength: 3 }),
    joinedAt: month,
    presentedCount: fc.nat(3),
    lastPresentedAt: fc.option(month),
    isUnavailable: fc.boolean(),
    presents: fc.boolean(),
    wouldPresent: fc.boolean(),
  }),
  { selector: ({ userId }) => userId, maxLength: 8 },
);

/** By definition: of all who can be asked, the one that nobody beats. */
function bruteForce(candidates: readonly PresenterCandidate[]): string[] {
  const waits = (c: PresenterCandidate) => Date.parse(String(c.lastPresentedAt ?? c.joinedAt));
  const beats = (a: PresenterCandidate, b: PresenterCandidate) => {
    if (a.presentedCount !== b.presentedCount) return a.presentedCount < b.presentedCount;
    if (waits(a) !== waits(b)) return waits(a) < waits(b);
    if (a.wouldPresent !== b.wouldPresent) return a.wouldPresent === true;
    return a.userId < b.userId;
  };
  let left = candidates.filter((c) => c.presents && !c.isUnavailable);
  const found: string[] = [];
  while (left.length > 0) {
    const best = left.find((a) => left.every((b) => a === b || beats(a, b)));
    if (!best) throw new Error("nobody is unbeaten");
    found.push(best.userId);
    left = left.filter((c) => c !== best);
  }
  return found;
}

describe("whoever is in the club", () => {
  test("the line is the one that asking one by one gives", () => {
    fc.assert(
      fc.property(people, (candidates) => {
        expect(order(candidates)).toEqual(bruteForce(candidates));
      }),
    );
  });
  test("neither the order of candidates nor the clock changes the line", () => {
    fc.assert(
      fc.property(people, month, (candidates, later) => {
        const line = rankPresenters([...candidates].reverse(), later).map(({ userId }) => userId);
        expect(line).toEqual(order(candidates));
      }),
    );
  });
  test("after a decline the next in line is asked", () => {
    fc.assert(
      fc.property(people, (candidates) => {
        const [first, ...rest] = order(candidates);
        const declined = candidates.map((c) => (c.userId === first ? { ...c, isUnavailable: true } : c));
        expect(order(declined)).toEqual(rest);
      }),
    );
  });
  test("a year of turns leaves nobody two ahead of another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 52 }), (size, weeks) => {
        const club = Array.from({ length: size }, (_, i) => someone(`${i}`));
        for (let week = 0; week < weeks; week += 1) {
          const presenter = club.find(({ userId }) => userId === order(club)[0]);
          if (!presenter) throw new Error("nobody is next");
          presenter.presentedCount += 1;
          presenter.lastPresentedAt = new Date(Date.parse("2025-01-02T00:00:00Z") + week * 7 * 86_400_000);
        }
        const counts = club.map(({ presentedCount }) => presentedCount);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
