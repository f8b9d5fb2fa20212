import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";

// What pages ask of the server. `caller` loads it, for a reason that is said there.
export { createContext } from "@/server/api/context";
export const createCaller = createCallerFactory(appRouter);
