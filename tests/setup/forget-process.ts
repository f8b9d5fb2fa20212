const environment = { ...process.env };

/**
 * Makes the process as it was when it started, for the next file of tests that it runs: the environment, and all that
 * `processGlobal` keeps (the database's client, who listens, limits, …).
 */
export function forgetProcess(): void {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  for (const key of Object.getOwnPropertySymbols(globalThis)) {
    if (Symbol.keyFor(key)?.startsWith("paperclub.") === true) Reflect.deleteProperty(globalThis, key);
  }
}
