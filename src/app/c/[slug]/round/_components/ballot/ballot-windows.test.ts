// Two windows of one browser and a phone on one ballot, in every order of what travels between them and the server.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { BallotDraft } from "@/components/rounds/ballot-draft";
import type { BallotContent, BallotKind } from "@/domain/rounds/ballot";
import { ballotKinds } from "@/domain/rounds/ballot-kinds";
import { isSameBallot } from "@/domain/rounds/merge-ballots";
import { BallotKeeper } from "./ballot-keeper";
import type { StoredBallot, WrittenBallot } from "./kept-ballot";

const papers = ["a", "b", "c"];
const standing = new Set(papers);
const none: StoredBallot = { ballot: null, savedAt: null, receipt: null };

/** What is on its way: runs when it arrives, in an order that the test chooses. */
type Travelling = () => void;

class World {
  stored = none;
  readonly travelling: Travelling[] = [];
  readonly devices = [0, 1, 2].map(() => new Device(this));
  #clock = 0;

  write(ballot: BallotContent | null, basedOn: string | null): WrittenBallot {
    if (basedOn !== this.stored.savedAt) {
      return { isSaved: this.stored.ballot === null && ballot === null, ...this.stored };
    }
    this.#clock += 1;
    const savedAt = new Date(this.#clock).toISOString();
    const before = this.stored.savedAt;
    this.stored = ballot === null ? none : { ballot, savedAt, receipt: "k7f29qmxab" };
    if (before !== this.stored.savedAt) {
      const savedAt = this.stored.savedAt;
      for (const device of this.devices) device.signal(savedAt);
    }
    return { isSaved: true, ...this.stored };
  }

  /** Something of what is on its way arrives, and everything that follows from it at once happens. */
  async arrive(which: number): Promise<void> {
    const [next] = this.travelling.splice(which % Math.max(1, this.travelling.length), 1);
    next?.();
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  }
}

class Device {
  readonly keeper: BallotKeeper;
  /** What the voter did here last, by paper. */
  readonly done = new Map<string, number>();
  wasAsked = false;

  constructor(readonly world: World) {
    let draft: BallotDraft | null = null;
    this.keeper = new BallotKeeper(none, {
      send: (ballot, basedOn) =>
        new Promise((resolve) => {
          world.travelling.push(() => {
            const written = world.write(ballot, basedOn);
            world.travelling.push(() => resolve(written));
          });
        }),
      judge: (error) => ({ kind: "refused", message: String(error) }),
      draft: {
        read: () => draft,
        write: (next) => {
          draft = next;
          return true;
        },
        drop: () => {
          draft = null;
        },
      },
      read: () =>
        new Promise((resolve) => {
          world.travelling.push(() => {
            const { stored } = world;
            world.travelling.push(() => resolve(stored));
          });
        }),
      refresh: () => undefined,
      whenReachable: () => () => undefined,
    });
    this.keeper.subscribe(() => {
      if (this.keeper.current().found !== null) this.wasAsked = true;
    });
  }

  signal(savedAt: string | null): void {
    this.world.travelling.push(() => this.keeper.receiveSaved(savedAt));
  }

  /** The page is rendered anew for another reason, and may arrive late. */
  reload(): void {
    const { stored } = this.world;
    this.world.travelling.push(() => this.keeper.adopt(stored, standing));
  }

  mark(kind: BallotKind, paperId: string, mark: number): void {
    const rules = ballotKinds[kind];
    const shown = this.keeper.current().ballot ?? rules.fromMarks([]);
    const others = rules.toMarks(shown).filter(([id]) => id !== paperId);
    this.done.set(paperId, mark);
    this.keeper.want(rules.fromMarks(mark === 0 ? others : [...others, [paperId, mark]]));
  }

  answer(isKept: boolean): void {
    const { found } = this.keeper.current();
    if (found === null) return;
    if (isKept) this.keeper.want(found.ballot);
    else this.keeper.dropFound();
  }
}

const acts = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ arrives: fc.nat(20) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        device: fc.nat(2),
        paper: fc.constantFrom(...papers),
        mark: fc.integer({ min: 0, max: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ device: fc.nat(2), takesBack: fc.constant(true) }) },
    { weight: 1, arbitrary: fc.record({ device: fc.nat(2), keepsFound: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ device: fc.nat(2), reloads: fc.constant(true) }) },
  ),
  { maxLength: 40 },
);

type Act = (typeof acts extends fc.Arbitrary<(infer One)[]> ? One : never) & object;

async function play(kind: BallotKind, all: readonly Act[]): Promise<World> {
  const world = new World();
  for (const act of all) {
    if ("arrives" in act) await world.arrive(act.arrives);
    else {
      const device = world.devices[act.device];
      if ("paper" in act) device?.mark(kind, act.paper, kind === "approval" ? Math.min(act.mark, 1) : act.mark);
      else if ("takesBack" in act) device?.keeper.want(null);
      else if ("reloads" in act) device?.reload();
      else device?.answer(act.keepsFound);
    }
  }
  for (let step = 0; world.travelling.length > 0 || world.devices.some(isAsked); step += 1) {
    if (step > 2_000) throw new Error("the windows go on writing for ever");
    if (world.travelling.length > 0) await world.arrive(step);
    else for (const device of world.devices) device.answer(step % 2 === 0);
  }
  return world;
}

const isAsked = ({ keeper }: Device) => keeper.current().found !== null;

test.each(["approval", "scores", "ranking"] as const)(
  "%s: what each shows as saved is what is stored",
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const { devices, stored } = await play(kind, all);
        for (const { keeper } of devices) {
          const shown = keeper.current();
          expect(shown.state).toBe("settled");
          expect(shown.stored.savedAt).toBe(stored.savedAt);
          expect(isSameBallot(shown.ballot, stored.ballot)).toBe(true);
        }
      }),
    );
  },
);

test.each(["approval", "scores"] as const)(
  "%s: a mark that one device alone made is kept, or its voter was asked",
  async (kind) => {
    const marking = acts.map((all) => all.filter((act) => !("takesBack" in act)));
    await fc.assert(
      fc.asyncProperty(marking, async (all) => {
        const { devices, stored } = await play(kind, all);
        if (devices.some(({ wasAsked }) => wasAsked)) return;
        const marks = new Map(stored.ballot === null ? [] : ballotKinds[kind].toMarks(stored.ballot));
        for (const paperId of papers) {
          const [one, ...more] = devices.filter(({ done }) => done.has(paperId));
          if (one !== undefined && more.length === 0) expect(marks.get(paperId) ?? 0).toBe(one.done.get(paperId));
        }
      }),
    );
  },
);
