import type { FilledClub } from "@tests/bench/fill/fill-club";
import type { Server } from "@tests/bench/process/start-server";
import type pg from "pg";

export interface StartOptions {
  nodeFlags?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** One that is free, if none is named. */
  port?: number;
}

/** What every group has: a filled database, and processes on it that it starts itself. */
export interface BenchBase {
  club: FilledClub;
  /** Straight to the database, for the floors of single statements. */
  pool: pg.Pool;
  seconds: number;
  liveSeconds: number;
  soakMinutes: number;
  /** For people, while it runs. */
  say: (line: string) => void;
  /** Starts another web process on the same database, for the time that it takes. */
  startAgain: (options?: StartOptions) => Promise<Server>;
}

/** What the groups of the whole run work with beside it. */
export interface BenchRun extends BenchBase {
  app: Server;
  floor: Server;
  /** The origin that the app knows itself by, which writing requests must name. */
  publicOrigin: string;
  startFloorAgain: () => Promise<Server>;
}
