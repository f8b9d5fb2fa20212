import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = path.resolve(import.meta.dirname, "../..");
/** A start takes two seconds; the rest is for a machine that does other things as well. */
const START_LIMIT_MS = 180_000;
/** An answer that does not come is asked for anew: one that hangs would outlast the limit above. */
const ANSWER_LIMIT_MS = 5_000;
/** For whoever writes a journey and changes pages meanwhile: no build is needed, every first look is slow. */
const isDevelopment = process.env.E2E_DEV === "1";

export interface AppServer {
  stop: () => Promise<void>;
  /** As a power cut ends it. */
  crash: () => Promise<void>;
}

/** A port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * The built app as it runs in earnest (with E2E_DEV=1 the development server), on `PORT` of the environment given. Its
 * output goes to test-results/app.log.
 */
export async function startApp(
  environment: Record<string, string> & { PORT: string; PUBLIC_URL: string },
  logName = "app.log",
): Promise<AppServer> {
  await mkdir(path.join(root, "test-results"), { recursive: true });
  const app = spawn(process.execPath, ["scripts/serve.mjs", ...(isDevelopment ? ["--dev"] : [])], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  const log = createWriteStream(path.join(root, "test-results", logName));
  for (const stream of [app.stdout, app.stderr]) {
    stream.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    stream.pipe(log, { end: false });
  }
  try {
    await waitUntilHealthy(app, new URL(`http://localhost:${environment.PORT}/api/health`));
  } catch (error) {
    await stop(app);
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${output.join("").slice(-4_000)}`);
  }
  const crash = async () => {
    const ended = new Promise((resolve) => app.once("exit", resolve));
    if (app.kill("SIGKILL")) await ended;
  };
  return { stop: () => stop(app), crash };
}

async function waitUntilHealthy(app: ChildProcess, address: URL): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (app.exitCode !== null) throw new Error(`The app ended with code ${app.exitCode} before it answered.`);
    const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
    const answer = await fetch(address, { signal }).catch(() => null); // not listening yet
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await sleep(50);
  }
  throw new Error(`The app did not answer ${address.href} with 200 within ${START_LIMIT_MS} ms.`);
}

/** The way an operator stops it; a test that leaves streams open must not hold up the end of the run. */
async function stop(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const ended = new Promise((resolve) => app.once("exit", resolve));
  app.kill("SIGTERM");
  const killer = setTimeout(() => app.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(killer);
}
