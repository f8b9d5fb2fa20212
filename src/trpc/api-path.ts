/** Where the procedures are, as tRPC's clients want it. No other file of the browser's names it. */
export const API_PATH = "/api/trpc";
