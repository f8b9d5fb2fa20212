/** Runs once when the web server starts: listens for events, and takes jobs unless a worker of its own does. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startProcess } = await import("@/server/process/start-process");
  await startProcess();
}

/** Whatever a page or a route handler throws passes here before the answer to it begins. */
export async function onRequestError(error: unknown, request: { headers: NodeJS.Dict<string | string[]> }) {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ reportTrouble }, { noteDatabaseFailure }] = await Promise.all([
    import("@/server/writing-check"),
    import("@/server/http/database-failures"),
  ]);
  const nonce = request.headers["x-nonce"];
  if (typeof nonce === "string" && reportTrouble(error) !== null) noteDatabaseFailure(nonce);
}
