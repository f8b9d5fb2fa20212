import pino from "pino";
import { env } from "@/env";
import { currentTrouble } from "@/server/database-state";
import { describeError } from "@/server/describe-error";
import { troubleOf } from "@/server/find-trouble";
import { processGlobal } from "@/server/process-global";

/** Structured logs on standard error: ids and reasons, never names, addresses, tokens or what people wrote. */
export function logger(): pino.Logger {
  return processGlobal("logger", () =>
    pino(
      {
        level: env().LOG_LEVEL,
        base: null,
        hooks: { logMethod: sayTroubleOnce },
        serializers: { err: (error: unknown) => describeError(error) },
        redact: ["*.email", "*.token", "*.cookie", "*.authorization", "*.body", "*.secret"],
      },
      pino.destination({ fd: 2, sync: false }),
    ),
  );
}

/** What fails while the database is in trouble is named once, when that begins. The rest is for whoever looks for it. */
function sayTroubleOnce(this: pino.Logger, args: Parameters<pino.LogFn>, method: pino.LogFn): void {
  const [fields] = args as unknown[];
  const isTrouble =
    currentTrouble() !== null &&
    typeof fields === "object" &&
    fields !== null &&
    "err" in fields &&
    troubleOf(fields.err) !== null;
  if (!isTrouble) method.apply(this, args);
  else if (this.isLevelEnabled("debug")) this.debug({ reason: "the database" }, String(args[1]));
}
