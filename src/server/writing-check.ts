import { changeDatabaseState } from "@/server/change-database-state";
import { databaseState, type Trouble } from "@/server/database-state";
import { findTrouble } from "@/server/find-trouble";
import { probeWriting } from "@/server/probe-writing";
import { processGlobal } from "@/server/process-global";

/** Whoever asks again before gets the answer of the last probe. */
const FRESH_MS = 2_000;

/** Whether changes can be saved: probed when somebody asks, one probe at a time for all who do, and while they cannot. */
class WritingCheck {
  #probing: Promise<void> | null = null;
  #probedAt = Number.NEGATIVE_INFINITY;
  #next: ReturnType<typeof setTimeout> | undefined;
  /** Whether a worker of any process was seen lately. Null: not known. */
  areJobsTaken: boolean | null = null;

  /** Brings what is known of the database up to date, within two seconds. */
  async refresh(): Promise<void> {
    if (databaseState().connection !== null || performance.now() - this.#probedAt < FRESH_MS) return;
    await this.#probeOnce();
  }

  /** Notes that a statement failed for this reason. */
  note(trouble: Trouble, code?: string): void {
    changeDatabaseState({ writing: trouble }, code);
    if (databaseState().writing === null) return;
    this.#next ??= setTimeout(() => {
      this.#next = undefined;
      void this.#probeOnce();
    }, FRESH_MS).unref();
  }

  #probeOnce(): Promise<void> {
    this.#probing ??= this.#probe().finally(() => {
      this.#probing = null;
      this.#probedAt = performance.now();
    });
    return this.#probing;
  }

  async #probe(): Promise<void> {
    const { trouble, code, areJobsTaken } = await probeWriting();
    if (databaseState().connection !== null) return; // lost meanwhile, and the probe with it
    this.areJobsTaken = areJobsTaken ?? this.areJobsTaken;
    if (trouble === null) changeDatabaseState({ writing: null });
    else this.note(trouble, code);
  }
}

export function getWritingCheck(): WritingCheck {
  return processGlobal("writingCheck", () => new WritingCheck());
}

/** What keeps the database from its work, if that is why something failed; what is new of it is noted. */
export function reportTrouble(error: unknown): Trouble | null {
  const trouble = findTrouble(error);
  // That the database is away or silent the listening connection notices by itself.
  if (trouble === "diskFull" || trouble === "readOnly" || trouble === "connections") getWritingCheck().note(trouble);
  return trouble;
}
