/**
 * Runs `lead` when it is this page's turn among those of the browser that wait under the name, until its signal aborts:
 * the page leaves, or another page leads.
 */
export function leadInTurn(name: string, leaving: AbortSignal, lead: (signal: AbortSignal) => Promise<void>): void {
  if ("locks" in navigator) {
    // Rejects when it is left before its turn came.
    navigator.locks.request(name, { signal: leaving }, () => lead(leaving)).catch(() => undefined);
    return;
  }
  // Locks are kept from sites without https, which most labs' are.
  import("./elect-leader").then(
    ({ electLeader }) => electLeader(name, leaving, lead),
    () => lead(leaving), // without it this page has a line of its own
  );
}
