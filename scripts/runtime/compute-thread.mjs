// The first file of a thread that computes. Its code comes with it as text (src/server/compute/bundle-tasks.ts).
import { Buffer } from "node:buffer";
import { workerData } from "piscina";

const { default: answer } = await import(
  `data:text/javascript;base64,${Buffer.from(workerData.code).toString("base64")}`
);

export default answer;
