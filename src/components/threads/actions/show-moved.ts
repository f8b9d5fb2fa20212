import { showToast } from "@/components/ui/toast-store";

/** For the person who moved a comment, and for those who see it leave: the same text, so that it is shown once. */
export function showMoved(goThere: () => void): void {
  showToast("A comment was moved to another paper’s discussion.", { action: { label: "Go there", onAct: goThere } });
}
