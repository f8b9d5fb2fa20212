import { getDb } from "@/server/db";
import { consumeAll } from "@/server/events/consume-events";
import { consumers } from "@/server/notifications/consumers.service";

/** Lets every consumer of the log of events come to its end, as a running server does within a moment. */
export const deliverEvents = () => consumeAll(getDb(), consumers);
