import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/procedures/procedures";

// What pages ask of the server. `caller` loads it, for a reason that is said there.
export { canonicalTimeZone } from "@/domain/time/time-zone";
export { ZONE_COOKIE } from "@/domain/time/zone-cookie";
export { createContext } from "@/server/procedures/context";
export const createCaller = createCallerFactory(appRouter);
