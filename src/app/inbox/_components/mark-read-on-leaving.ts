import { forgetUnread } from "@/components/frame/unread-count";

/** Tells the server that a notification was followed, while the page is being left for where it leads. */
export function markReadOnLeaving(id: string): void {
  forgetUnread();
  const request = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ids: [id] }),
    keepalive: true,
  };
  fetch("/api/trpc/notifications.markRead", request).catch(() => undefined); // it goes on standing there as unread
}
