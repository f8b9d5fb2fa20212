type Counts = {
  status: "waiting" | "running" | "done" | "failed";
  created: number;
  updated: number;
  unchanged: number;
  rejectedCount: number;
};

/** The state of an import, in a few words. */
export function importStatusWords({ status, ...counts }: Counts): string {
  if (status === "waiting") return "is waiting";
  if (status === "running") return "is running";
  if (status === "failed") return "failed";
  return importCountWords(counts);
}

/** "38 new, 2 updated"; what there was none of is left out. */
export function importCountWords({ created, updated, unchanged, rejectedCount }: Omit<Counts, "status">): string {
  const parts = [
    [created, "new"],
    [updated, "updated"],
    [unchanged, "unchanged"],
    [rejectedCount, "left out"],
  ] as const;
  return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(", ") || "no papers";
}
