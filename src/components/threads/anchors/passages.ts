/** Ids of comments whose passage is no longer in the abstract. Determined at the abstract, shown at the comment. */
let lost: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

export const lostPassages = {
  get: () => lost,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  set: (ids: ReadonlySet<string>) => {
    if (ids.size === lost.size && [...ids].every((id) => lost.has(id))) return;
    lost = ids;
    for (const listener of listeners) listener();
  },
};
