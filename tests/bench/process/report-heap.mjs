// Loaded into a process under test: answers its parent with the bytes that its heap holds after a collection.
import process from "node:process";
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  process.on("message", (question) => {
    if (question !== "heap") return;
    globalThis.gc?.();
    process.send?.(process.memoryUsage().heapUsed);
  });
  process.channel?.unref(); // it listens only as long as there is something else to do
}
