import { env } from "@/env";
import { issueOwnerLink } from "@/server/auth/sign-in-links";
import { endThreads, prepareThreads } from "@/server/compute/run-task";
import { endConnections } from "@/server/database-sockets";
import { currentTrouble, databaseState, troubleWords } from "@/server/database-state";
import { getDb, getPool } from "@/server/db";
import { ConsumerRunner } from "@/server/events/consumer-runner";
import { getListener } from "@/server/events/listener";
import { findTrouble } from "@/server/find-trouble";
import { answerCall } from "@/server/http/answer-call";
import { answerStream } from "@/server/http/answer-stream";
import { takeDatabaseFailure } from "@/server/http/database-failures";
import { logger } from "@/server/logger";
import { consumers } from "@/server/notifications/consumers.service";
import { processState } from "@/server/process-state";
import { flushBallotNews } from "@/server/rounds/announce-ballots.service";
import { publishApp } from "@/server/served-app";
import { runWorker } from "@/server/worker/run-worker";

/** Until somebody is here, every start prints a new link for the first person. */
async function printOwnerLink(): Promise<void> {
  const link = await issueOwnerLink(getDb());
  if (link === null) return;
  process.stdout.write(
    `\nNobody has an account yet. Open this link to become the owner. It works once and expires in a day:\n\n  ${link}\n\n`,
  );
}

/** Starts what runs as long as the web process, and makes it known to the web server. */
export async function startProcess(): Promise<void> {
  const listener = getListener();
  const hasSeparateWorker = env().WORKER === "apart";
  const consumerRunner = hasSeparateWorker ? null : new ConsumerRunner(getDb(), consumers);
  const worker = hasSeparateWorker ? null : runWorker();
  publishApp({
    answerCall,
    answerStream,
    whyDatabaseIsDown,
    isDatabaseTrouble: (error) => findTrouble(error) !== null,
    failedWithoutDatabase: takeDatabaseFailure,
    begin: () => runInOrder([printOwnerLink, prepareThreads]),
    announceStop: () => {
      processState().isStopping = true;
    },
    stop: () =>
      runInOrder([
        endSilentConnections,
        () => worker?.stop(),
        () => consumerRunner?.stop(),
        () => listener.stop(),
        endThreads,
        flushBallotNews,
        () => getPool().end(),
      ]),
  });
}

function whyDatabaseIsDown(): string | null {
  const { connection } = databaseState();
  return connection === null ? null : troubleWords[connection];
}

/** Nobody says goodbye to a database that does not answer. */
async function endSilentConnections(): Promise<void> {
  if (currentTrouble() === "silent") endConnections();
}

/** One that fails keeps the others from nothing. */
async function runInOrder(steps: readonly (() => Promise<unknown> | undefined)[]): Promise<void> {
  for (const step of steps) {
    await step()?.catch((error: unknown) =>
      logger().error({ err: error }, "a part of the process did not start or stop cleanly"),
    );
  }
}
