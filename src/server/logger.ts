import pino from "pino";
import { env } from "@/env";
import { describeError } from "@/server/describe-error";
import { processGlobal } from "@/server/process-global";

/** Structured logs on standard error: ids and reasons, never names, addresses, tokens or what people wrote. */
export function logger(): pino.Logger {
  return processGlobal("logger", () =>
    pino(
      {
        level: env().LOG_LEVEL,
        base: null,
        serializers: { err: (error: unknown) => describeError(error) },
        redact: ["*.email", "*.token", "*.cookie", "*.authorization", "*.body", "*.secret"],
      },
      pino.destination({ fd: 2, sync: false }),
    ),
  );
}
