import type { EventConsumer } from "@/server/events/consume-events";
import { inboxConsumer } from "@/server/notifications/deliver-notifications.service";
import { mailConsumer } from "@/server/notifications/queue-mails.service";

/** Everything that follows the log of events with a cursor in the database, each behind what it relies on. */
export const consumers: readonly EventConsumer[] = [inboxConsumer, mailConsumer];
