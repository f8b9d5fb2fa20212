/**
 * An address with its last fragment alone. The router learns the address that a page was first loaded with, fragment and
 * all, and sets the fragment of a later link to that page behind it: `/p#comment-1#comment-2`, which leads nowhere.
 */
export const withOneFragment = (address: string) => address.replace(/#.*(?=#)/, "");

/** Holds for whatever is written into the history from then on. */
export function keepOneFragment(history: Pick<History, "pushState" | "replaceState">): void {
  for (const name of ["pushState", "replaceState"] as const) {
    const write = history[name].bind(history);
    history[name] = (data, unused, address) => write(data, unused, address && withOneFragment(`${address}`));
  }
}
