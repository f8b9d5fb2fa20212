import { forgetWaiting } from "@/components/frame/waiting";
import { mutateSmall } from "@/trpc/small-client";

/** Reports to the server that a notification was followed, while the page is being left for where it leads. */
export function markReadOnLeaving(id: string): void {
  forgetWaiting();
  void mutateSmall("notifications.markRead", { ids: [id] }); // if it fails, the notification stays unread
}
