"use client";

import { useRouter } from "next/navigation";

/** The options of a mutation in a dialog: a refusal shows there; what succeeds closes it and fetches the page anew. */
export function useDialogOptions(onClose: () => void) {
  const router = useRouter();
  return {
    meta: { inline: true },
    onSuccess: () => {
      onClose();
      router.refresh();
    },
  };
}
