// The folders of src/server, for the rules of imports (.dependency-cruiser.mjs) and of writing (eslint.config.mjs).

/**
 * What the nouns stand on. It carries no suffixes: a file there does one thing for any noun, and its name says whether
 * that writes (`record-event`, `add-job`, `queue-mail`).
 */
const belowTheNouns = ["limits", "locks", "compute", "text", "jobs", "mail", "auth", "events", "procedures"];

/** Here a file that writes is a .service.ts, and what routers call is a .service.ts or a .queries.ts. */
export const nouns = [
  "papers",
  "threads",
  "notifications",
  "meetings",
  "rota",
  "rounds",
  "week",
  "feed",
  "clubs",
  "account",
];

/** What calls the nouns; retention deletes what is old of all of them. No suffixes either. */
const aboveTheNouns = ["retention", "compute-thread", "worker", "api", "http", "process"];

/**
 * The lowest first: each may import those before it, and types count. So no two import each other, by whatever way
 * round. A new folder gets its place here.
 */
export const serverFolders = [...belowTheNouns, ...nouns, ...aboveTheNouns];
