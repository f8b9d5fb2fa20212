import { env } from "@/env";
import { issueOwnerLink } from "@/server/auth/sign-in-links";
import { endThreads, prepareThreads } from "@/server/compute/run-task";
import { getDb, getPool } from "@/server/db";
import { ConsumerRunner } from "@/server/events/consumer-runner";
import { getListener } from "@/server/events/listener";
import { answerCall } from "@/server/http/answer-call";
import { runWorker } from "@/server/jobs/run-worker";
import { logger } from "@/server/logger";
import { consumers } from "@/server/notifications/consumers";
import { processGlobal } from "@/server/process-global";
import { flushBallotNews } from "@/server/rounds/announce-ballots";

/** Functions that the web server calls before it ends, last in first. */
export function stopHandlers(): (() => Promise<void>)[] {
  return processGlobal("stopHandlers", () => []);
}

/** Calls the function once the web server serves. The framework starts us while it may do so already: then, at once. */
async function whenListening(handler: () => Promise<void>): Promise<void> {
  const listening = processGlobal("listening", () => ({ hasBegun: false, handlers: [] as (() => Promise<void>)[] }));
  if (!listening.hasBegun) listening.handlers.push(handler);
  else await handler().catch((error: unknown) => logger().error({ err: error }, "a greeting failed"));
}

/** Until somebody is here, every start prints a new link for the first person. */
async function printOwnerLink(): Promise<void> {
  const link = await issueOwnerLink(getDb());
  if (link === null) return;
  process.stdout.write(`\nNobody is here yet. This link makes you the owner, once, within a day:\n\n  ${link}\n\n`);
}

/** Starts what lives as long as the web process. */
export async function startProcess(): Promise<void> {
  processGlobal("callHandler", () => answerCall);
  stopHandlers().push(() => getPool().end());
  stopHandlers().push(flushBallotNews);
  stopHandlers().push(endThreads);
  const listener = getListener();
  stopHandlers().push(() => listener.stop());
  await whenListening(printOwnerLink);
  await whenListening(prepareThreads);
  if (env().WORKER === "apart") return;
  const following = new ConsumerRunner(getDb(), consumers);
  stopHandlers().push(() => following.stop());
  try {
    const runner = await runWorker();
    stopHandlers().push(() => runner.stop());
  } catch (error) {
    logger().error({ err: error }, "the worker could not start; pages are served, jobs wait");
  }
}
