import { DomainError } from "@/domain/domain-error";
import { processGlobal } from "@/server/process-global";

interface Rule {
  /** Of one person, under way and waiting together. */
  perPerson: number;
  /** Under way at once, of all people. */
  atOnce: number;
  /** Waiting for their turn, of all people. More would wait longer than anyone looks at a page. */
  waiting: number;
  /** To somebody who has as much under way as they may. */
  yours: string;
  /** To somebody who comes when too many wait. */
  everyones: string;
}

/** Bounds on costly work that this process has under way; how often it may be asked for is `rate-limits`' affair. */
const rules = {
  /** Reading a text takes its thread up to two seconds: the last of six waits for twelve. */
  feedText: {
    perPerson: 1,
    atOnce: 1,
    waiting: 6,
    yours: "Your previous import is still being read. Try again when it is done.",
    everyones: "Several imports are being read right now. Try again in half a minute.",
  },
  /** A call of 15 MB takes some 50 MB of memory and a fifth of a second on the thread that everyone shares. */
  largeCall: {
    perPerson: 1,
    atOnce: 1,
    waiting: 6,
    yours: "Your previous large request is still being read. Try again when it is done.",
    everyones: "Several large texts are being read right now. Try again in half a minute.",
  },
  /** The slowest text takes its thread a third of a second. A preview may be under way while its comment is posted. */
  longText: {
    perPerson: 4,
    atOnce: 1,
    waiting: 30,
    yours: "Several of your long texts are still being read. Try again in a moment.",
    everyones: "Many long texts are being read right now. Try again in half a minute.",
  },
} satisfies Record<string, Rule>;

export type WorkRule = keyof typeof rules;

interface Lane {
  byPerson: Map<string, number>;
  underWay: number;
  waiting: (() => void)[];
}

const lanes = () => processGlobal("workInProgress", () => new Map<WorkRule, Lane>());

/** Does the work when its turn comes. Throws `too_many_requests`, and then nothing was begun. */
export async function takeTurn<T>(name: WorkRule, userId: string, work: () => Promise<T>): Promise<T> {
  const rule: Rule = rules[name];
  const lane = laneOf(name);
  const own = lane.byPerson.get(userId) ?? 0;
  if (own >= rule.perPerson) throw new DomainError("too_many_requests", rule.yours, 5);
  const mustWait = lane.underWay >= rule.atOnce;
  if (mustWait && lane.waiting.length >= rule.waiting) throw new DomainError("too_many_requests", rule.everyones, 30);
  lane.byPerson.set(userId, own + 1);
  try {
    // Whoever ends gives its place to the first that waits, so nobody who comes meanwhile can take it.
    if (mustWait) await new Promise<void>((resolve) => lane.waiting.push(resolve));
    else lane.underWay += 1;
    return await work().finally(() => endTurn(lane));
  } finally {
    const left = (lane.byPerson.get(userId) ?? 1) - 1;
    if (left > 0) lane.byPerson.set(userId, left);
    else lane.byPerson.delete(userId);
  }
}

function endTurn(lane: Lane): void {
  const next = lane.waiting.shift();
  if (next === undefined) lane.underWay -= 1;
  else next();
}

function laneOf(name: WorkRule): Lane {
  const known = lanes().get(name);
  if (known !== undefined) return known;
  const lane: Lane = { byPerson: new Map(), underWay: 0, waiting: [] };
  lanes().set(name, lane);
  return lane;
}
