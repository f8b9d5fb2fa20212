import { z } from "zod";
import { idInput } from "@/domain/identifiers";
import { momentCursorInput } from "@/domain/time/moment-cursor";
import { MAX_MARKED } from "./notification-limits";
import { mailTimes, notificationReasons } from "./reasons";

/** What an inbox can be narrowed to. */
export const notificationFilters = ["all", "unread", ...notificationReasons] as const;
export type NotificationFilter = (typeof notificationFilters)[number];

export const listNotificationsInput = z.object({
  filter: z.enum(notificationFilters).default("all"),
  /** The `next` of what one has. */
  after: momentCursorInput.optional(),
});

export const markNotificationsInput = z.object({ ids: z.array(idInput).min(1).max(MAX_MARKED) });

export const setMailTimeInput = z.object({ reason: z.enum(notificationReasons), mail: z.enum(mailTimes) });
