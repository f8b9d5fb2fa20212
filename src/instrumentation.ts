/** Runs once when the web server starts: listens for events, and takes jobs unless a worker of its own does. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startProcess } = await import("@/server/start-process");
  await startProcess();
}
