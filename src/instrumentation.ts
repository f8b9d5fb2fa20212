/** Runs once when the web server starts: listens for events, and takes jobs unless a worker of its own does. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startProcess } = await import("@/server/start-process");
  await startProcess();
}

/** Whatever a page or a route handler throws passes here before the answer to it begins. */
export async function onRequestError(error: unknown): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ isDatabaseAway }, { databaseState }] = await Promise.all([
    import("@/server/is-database-away"),
    import("@/server/events/database-state"),
  ]);
  if (isDatabaseAway(error)) databaseState().failedAt = Date.now();
}
