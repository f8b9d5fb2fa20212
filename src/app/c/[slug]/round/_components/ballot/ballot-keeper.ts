import type { BallotContent } from "@/domain/rounds/ballot";
import { keepNominatedPapers } from "@/domain/rounds/ballot-kinds";
import { isSameBallot, mergeBallots } from "@/domain/rounds/merge-ballots";
import type { Failure, KeeperDependencies, KeptBallot, StoredBallot } from "./kept-ballot";
import { StoredBallotReader } from "./stored-ballot-reader";

/**
 * A ballot between fingers and server: shown as tapped, kept in this browser until the server has confirmed it, and
 * shown as it is stored when the server refuses. One request at a time: what is tapped meanwhile goes with the next, so
 * the last tap is what counts in the end. What was saved in another window meanwhile is merged with it where that is
 * plain, and otherwise the voter is asked.
 */
export class BallotKeeper {
  #now: KeptBallot;
  #given: StoredBallot;
  /** The stored ballot that what is shown was made from. */
  #base: StoredBallot;
  /** What is to be stored next; undefined: nothing. */
  #wish: { ballot: BallotContent | null } | undefined;
  #isSending = false;
  #stopWaiting: () => void = () => undefined;
  readonly #listeners = new Set<() => void>();
  readonly #deps: KeeperDependencies;
  readonly #reader: StoredBallotReader;

  constructor(stored: StoredBallot, deps: KeeperDependencies) {
    this.#deps = deps;
    this.#given = stored;
    this.#base = stored;
    this.#now = { ballot: stored.ballot, stored, state: "settled", problem: null, isKept: true, found: null };
    this.#reader = new StoredBallotReader({
      read: deps.read,
      mayRead: () => !this.#isOurs(),
      accept: (read) => this.#accept(read),
    });
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
      else if (draft.basedOn === this.#base.savedAt) this.want(draft.ballot);
      else this.#show({ found: draft });
    }
    return () => this.#stopWaiting();
  };

  /** The voter's wish: a ballot, or null to take it back. */
  readonly want = (ballot: BallotContent | null): void => {
    this.#wish = { ballot };
    const isKept = this.#deps.draft.write({ ballot, basedOn: this.#base.savedAt });
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

  /** The page was fetched again: it may know of a ballot cast elsewhere, and of papers that were withdrawn. */
  readonly adopt = (given: StoredBallot, standing: ReadonlySet<string>): void => {
    const isNews = JSON.stringify(given) !== JSON.stringify(this.#given);
    this.#given = given;
    const ballot = this.#sameAsShown(keepNominatedPapers(this.#now.ballot, standing));
    if (this.#wish !== undefined) this.#wish = { ballot: keepNominatedPapers(this.#wish.ballot, standing) };
    if (ballot !== this.#now.ballot) this.#show({ ballot });
    // It may have been on its way while a newer ballot was saved: what is stored now is fetched.
    if (isNews) this.receiveSaved(given.savedAt);
  };

  /** In another window, or on another device, the voter saved a ballot, or took it back (null). */
  readonly receiveSaved = (savedAt: string | null): void => {
    if (savedAt === this.#now.stored.savedAt && !this.#reader.isReading && !this.#isOurs()) return;
    this.#reader.readAgain();
  };

  #accept(stored: StoredBallot): void {
    this.#base = stored;
    if (stored.savedAt === this.#now.stored.savedAt) return;
    this.#show({ stored, ballot: this.#sameAsShown(stored.ballot), state: "settled", problem: null });
  }

  #isOurs(): boolean {
    return this.#now.state === "saving" || this.#now.state === "unsaved";
  }

  async #sendAll(): Promise<void> {
    this.#stopWaiting();
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      while (this.#wish !== undefined) {
        const { ballot } = this.#wish;
        this.#wish = undefined;
        const { isSaved, ...stored } = await this.#deps.send(ballot, this.#base.savedAt);
        this.#show({ stored });
        if (isSaved) this.#base = stored;
        else this.#mergeWith(stored, ballot);
      }
      if (this.#now.found === null) this.#deps.draft.drop();
      this.#show({ ballot: this.#sameAsShown(this.#now.stored.ballot), state: "settled" });
    } catch (error) {
      this.#wish = undefined;
      this.#fail(this.#deps.judge(error));
    } finally {
      this.#isSending = false;
    }
    this.#reader.goOn();
  }

  /** Another ballot was saved since the one that ours was made from: goes on from it, or leaves it to the voter. */
  #mergeWith(theirs: StoredBallot, sent: BallotContent | null): void {
    const mine = this.#wish === undefined ? sent : this.#wish.ballot;
    const merged = mergeBallots({ base: this.#base.ballot, mine, theirs: theirs.ballot });
    const found = { ballot: mine, basedOn: this.#base.savedAt };
    this.#base = theirs;
    this.#wish = undefined;
    if (merged === null) {
      this.#deps.draft.write(found);
      return this.#show({ found });
    }
    if (isSameBallot(merged.ballot, theirs.ballot)) return;
    this.#wish = merged;
    this.#deps.draft.write({ ballot: merged.ballot, basedOn: theirs.savedAt });
    this.#show({ ballot: merged.ballot });
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
    this.#deps.refresh();
  }

  /** Stored ballots name equals in another order than the voter did; the rows must not jump when they are confirmed. */
  #sameAsShown(ballot: BallotContent | null): BallotContent | null {
    return isSameBallot(ballot, this.#now.ballot) ? this.#now.ballot : ballot;
  }

  #show(change: Partial<KeptBallot>): void {
    this.#now = { ...this.#now, ...change };
    for (const listener of this.#listeners) listener();
  }
}
