import process from "node:process";
import pino from "pino";

/** What the web server logs, in the form of what the app does (src/server/logger.ts). */
export const log = pino(
  { level: process.env.LOG_LEVEL || "info", base: null },
  pino.destination({ fd: 2, sync: false }),
);
