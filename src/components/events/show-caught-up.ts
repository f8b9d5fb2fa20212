import { showToast } from "@/components/ui/toast-store";

const CAUGHT_UP_TEXT = "You were away for a while. This page is up to date again.";

/** A page that missed too many changes was read again: it shows a quiet message, once somebody is looking. */
export function showCaughtUp(): void {
  if (!document.hidden) return void showToast(CAUGHT_UP_TEXT);
  const onSeen = () => {
    if (document.hidden) return;
    document.removeEventListener("visibilitychange", onSeen);
    showToast(CAUGHT_UP_TEXT);
  };
  document.addEventListener("visibilitychange", onSeen);
}
