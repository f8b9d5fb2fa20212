import { showToast } from "@/components/ui/toast-store";

/** To whoever moved a comment, and to whoever sees it go: the words are the same, so that they stand there once. */
export function showMoved(goThere: () => void): void {
  showToast("A comment was moved to another paper’s discussion.", { action: { label: "Go there", onAct: goThere } });
}
