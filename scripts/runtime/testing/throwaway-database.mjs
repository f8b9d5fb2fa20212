import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Failure } from "../failure.mjs";
import { findFreePort } from "../free-port.mjs";
import { whenStopping } from "../lifecycle.mjs";
import { initialiseCluster, SUPERUSER, startCluster, stopCluster } from "../postgres/cluster.mjs";
import { placeCluster } from "../postgres/placement.mjs";
import { withProgress } from "../progress.mjs";

const PORT_ATTEMPTS = 5;

/**
 * A PostgreSQL for one run of tests or benchmarks, of its own and gone afterwards.
 * @param {{ isDurable?: boolean }} [options] durable writes cost what they cost in earnest
 * @returns {Promise<string>} the address of its `postgres` database, as a user that may make others
 */
export async function startThrowawayDatabase({ isDurable = false } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), "paperclub-database-"));
  await chmod(folder, 0o711); // as root, the database's own user must get through
  const placement = await placeCluster(folder);
  whenStopping(async () => {
    await stopCluster(placement);
    await rm(placement.directory, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });
  const password = randomBytes(24).toString("base64url");
  await withProgress("Making a database for the tests", () => initialiseCluster(placement, password));
  for (let attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
    const port = await findFreePort();
    const cluster = { ...placement, port, logFile: path.join(folder, "postgres.log"), isThrowaway: !isDurable };
    if ((await startCluster(cluster)) === "ready") {
      return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
    }
  }
  throw new Failure("No free port could be found for the test database.");
}
