import { showToast } from "@/components/ui/toast-store";

const CAUGHT_UP_TEXT = "You were away for a while. This page is up to date again.";

/** A page that missed too much to be told of each change was read again: a quiet word, once somebody is looking. */
export function sayCaughtUp(): void {
  if (!document.hidden) return void showToast(CAUGHT_UP_TEXT);
  const onSeen = () => {
    if (document.hidden) return;
    document.removeEventListener("visibilitychange", onSeen);
    showToast(CAUGHT_UP_TEXT);
  };
  document.addEventListener("visibilitychange", onSeen);
}
