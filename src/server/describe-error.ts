const MAX_CAUSES = 4;

interface ErrorDescription {
  type: string;
  message?: string;
  code?: string;
  constraint?: string;
  stack?: string;
  cause?: ErrorDescription;
}

/**
 * An error for the log: where it happened and what kind it was. The database's own words quote rows, parameters and
 * input ("Failing row contains (…, ada@example.org, …)"), a mail server's the address: of their errors only codes and
 * the place are kept.
 */
export function describeError(error: unknown, causesLeft = MAX_CAUSES): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error };
  const fields = error as Error & { code?: unknown; constraint?: unknown; meta?: unknown };
  const isQuoting = quotesValues(error);
  const code = [fields.code, isQuoting ? originalCode(fields.meta) : undefined].filter(isCode).join(" ");
  return {
    type: error.name,
    ...(!isQuoting && { message: error.message }),
    ...(code !== "" && { code }),
    ...(isCode(fields.constraint) && { constraint: fields.constraint }),
    stack: (error.stack ?? "").split("\n").filter(isFrame).join("\n"),
    ...(error.cause !== undefined && causesLeft > 0 && { cause: describeError(error.cause, causesLeft - 1) }),
  };
}

/** The same error for whoever keeps its message, as the job queue does: without what others said. */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error && quotesValues(error))) return error;
  const { type, code } = describeError(error);
  return new Error(`It failed with ${type} ${code ?? ""}`.trim());
}

/** Prisma's errors, its adapter's, pg's, which have a severity, and those of mail servers, which name the recipient. */
function quotesValues(error: Error): boolean {
  return /^Prisma|^DriverAdapter/.test(error.name) || "severity" in error || "responseCode" in error;
}

/** The code of PostgreSQL beneath Prisma's. */
function originalCode(meta: unknown): unknown {
  const adapterError = (meta as { driverAdapterError?: { cause?: { originalCode?: unknown } } } | undefined)
    ?.driverAdapterError;
  return adapterError?.cause?.originalCode;
}

function isCode(value: unknown): value is string {
  return typeof value === "string" && /^\w{1,63}$/.test(value);
}

/** Messages run over several lines as well; only these are places. */
function isFrame(line: string): boolean {
  return /^ {4}at \S/.test(line);
}
