import type { FilledClub } from "@tests/bench/fill/fill-club";
import type { Server } from "@tests/bench/start-server";
import type pg from "pg";

/** What the groups of cases work with. */
export interface BenchRun {
  app: Server;
  floor: Server;
  club: FilledClub;
  /** Straight to the database, for the floors of single statements. */
  pool: pg.Pool;
  seconds: number;
  liveSeconds: number;
  /** The origin that the app knows itself by, which writing requests must name. */
  publicOrigin: string;
  /** Starts another web process on the same database, for the time that it takes. */
  startAgain: (options?: { nodeFlags?: readonly string[] }) => Promise<Server>;
  startFloorAgain: () => Promise<Server>;
}
