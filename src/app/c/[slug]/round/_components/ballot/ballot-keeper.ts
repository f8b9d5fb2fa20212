import type { BallotDraft, DraftStore } from "@/components/rounds/ballot-draft";
import { isSameBallot, keepStandingPapers } from "@/components/rounds/same-ballot";
import type { BallotContent } from "@/domain/rounds/ballot";

/** The viewer's ballot as the server has it; `ballot` null: none was cast. */
export type StoredBallot = { ballot: BallotContent | null; savedAt: string | null; receipt: string | null };

/** Why a ballot was not saved: `unreached` may be tried again, `late` and `refused` may not. */
export type Failure = { kind: "unreached" | "late" | "refused"; message: string };

/**
 * - `settled`: what is shown is what is stored
 * - `saving`: it is on its way
 * - `unsaved`: it is shown, is not stored, and is tried again
 * - `refused`: the server said no, and what is stored is shown
 */
export type KeeperState = "settled" | "saving" | "unsaved" | "refused";

export type KeptBallot = {
  /** What the page shows. */
  ballot: BallotContent | null;
  stored: StoredBallot;
  state: KeeperState;
  problem: string | null;
  /** Whether this browser holds what is not saved yet, and would have it again after a reload. */
  isKept: boolean;
  /** A draft of an earlier visit, which a ballot that was saved later has overtaken: the voter decides. */
  found: BallotDraft | null;
};

type KeeperDependencies = {
  /** Null takes the ballot back. */
  send: (ballot: BallotContent | null) => Promise<StoredBallot>;
  judge: (error: unknown) => Failure;
  draft: DraftStore;
  /** The page no longer shows what is so. */
  onRefused: () => void;
  /** Calls back when it is worth trying again; gives what stops the waiting. */
  whenReachable: (retry: () => void) => () => void;
};

/**
 * A ballot between fingers and server: shown as tapped, kept in this browser until the server has confirmed it, and
 * shown as it is stored when the server refuses. One request at a time: what is tapped meanwhile goes with the next, so
 * the last tap is what stands in the end.
 */
export class BallotKeeper {
  #now: KeptBallot;
  #given: StoredBallot;
  /** What is to be stored next; undefined: nothing. */
  #wish: { ballot: BallotContent | null } | undefined;
  #isSending = false;
  #stopWaiting: () => void = () => undefined;
  readonly #listeners = new Set<() => void>();
  readonly #deps: KeeperDependencies;

  constructor(stored: StoredBallot, deps: KeeperDependencies) {
    this.#deps = deps;
    this.#given = stored;
    this.#now = { ballot: stored.ballot, stored, state: "settled", problem: null, isKept: true, found: null };
  }

  readonly current = (): KeptBallot => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what an earlier visit left unsaved. Gives what ends the waiting; requests under way go on. */
  readonly start = (): (() => void) => {
    const draft = this.#deps.draft.read();
    const { stored } = this.#now;
    if (draft !== null && !this.#isSending && this.#wish === undefined) {
      if (isSameBallot(draft.ballot, stored.ballot)) this.#deps.draft.drop();
      else if (draft.basedOn === stored.savedAt) this.want(draft.ballot);
      else this.#show({ found: draft });
    }
    return () => this.#stopWaiting();
  };

  /** The voter's wish: a ballot, or null to take it back. */
  readonly want = (ballot: BallotContent | null): void => {
    this.#wish = { ballot };
    const isKept = this.#deps.draft.write({ ballot, basedOn: this.#now.stored.savedAt });
    this.#show({ ballot, state: "saving", problem: null, isKept, found: null });
    void this.#sendAll();
  };

  readonly retry = (): void => {
    if (this.#now.state === "unsaved") this.want(this.#now.ballot);
  };

  readonly dropFound = (): void => {
    this.#deps.draft.drop();
    this.#show({ found: null });
  };

  /** The page was asked for again: it may know of a ballot cast elsewhere, and of papers that were withdrawn. */
  readonly adopt = (given: StoredBallot, standing: ReadonlySet<string>): void => {
    const isNews = JSON.stringify(given) !== JSON.stringify(this.#given);
    this.#given = given;
    // An answer that was on its way while a newer ballot was saved knows less than we do.
    const isOlder = given.savedAt !== null && (this.#now.stored.savedAt ?? "") > given.savedAt;
    const stored = isNews && !isOlder ? given : this.#now.stored;
    const isOurs = this.#now.state === "saving" || this.#now.state === "unsaved";
    const ballot = this.#sameAsShown(keepStandingPapers(isOurs ? this.#now.ballot : stored.ballot, standing));
    if (this.#wish !== undefined) this.#wish = { ballot: keepStandingPapers(this.#wish.ballot, standing) };
    if (stored !== this.#now.stored || ballot !== this.#now.ballot) this.#show({ stored, ballot });
  };

  async #sendAll(): Promise<void> {
    this.#stopWaiting();
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      while (this.#wish !== undefined) {
        const { ballot } = this.#wish;
        this.#wish = undefined;
        const stored = await this.#deps.send(ballot);
        this.#show({ stored });
      }
      this.#deps.draft.drop();
      this.#show({ ballot: this.#sameAsShown(this.#now.stored.ballot), state: "settled" });
    } catch (error) {
      this.#wish = undefined;
      this.#fail(this.#deps.judge(error));
    } finally {
      this.#isSending = false;
    }
  }

  #fail({ kind, message }: Failure): void {
    if (kind === "unreached") {
      this.#show({ state: "unsaved", problem: message });
      this.#stopWaiting = this.#deps.whenReachable(this.retry);
      return;
    }
    // A late ballot stays in this browser: the result's page says that it was not counted.
    if (kind === "refused") this.#deps.draft.drop();
    this.#show({ ballot: this.#now.stored.ballot, state: "refused", problem: message });
    this.#deps.onRefused();
  }

  /** Stored ballots name equals in another order than the voter did; the rows shall not jump when they are confirmed. */
  #sameAsShown(ballot: BallotContent | null): BallotContent | null {
    return isSameBallot(ballot, this.#now.ballot) ? this.#now.ballot : ballot;
  }

  #show(change: Partial<KeptBallot>): void {
    this.#now = { ...this.#now, ...change };
    for (const listener of this.#listeners) listener();
  }
}
