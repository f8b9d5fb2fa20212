// npm run worker: takes jobs in a process of its own. Web processes then run with WORKER=apart.
import { getDb } from "@/server/db";
import { ConsumerRunner } from "@/server/events/consumer-runner";
import { getListener } from "@/server/events/listener";
import { consumers } from "@/server/notifications/consumers.service";
import { runWorker } from "@/server/worker/run-worker";
import { closeInstance } from "../close-instance";

const worker = runWorker();
const following = new ConsumerRunner(getDb(), consumers);
process.stderr.write("The worker is running jobs. Press Ctrl-C to stop it after the current ones.\n");

const stop = () => void worker.stop();
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
await worker.ended;
await following.stop();
await getListener().stop();
await closeInstance();
