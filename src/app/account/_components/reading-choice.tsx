"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { showToast } from "@/components/ui/toast-store";
import { useMutation } from "@/trpc/use-mutation";

/** Whether others see that the viewer reads. Saved as it is ticked, and reset where that fails. */
export function ReadingChoice({ isShown }: { isShown: boolean }) {
  const [shown, setShown] = useState(isShown);
  const set = useMutation((trpc) =>
    trpc.account.setShownWhileReading.mutationOptions({
      onSuccess: (_saved, chosen) =>
        showToast(chosen.isShown ? "Others see that you are reading." : "Nobody sees that you are reading."),
      onError: (_error, chosen) => setShown(!chosen.isShown),
    }),
  );
  const choose = (chosen: boolean) => {
    setShown(chosen);
    set.mutate({ isShown: chosen });
  };
  return (
    <fieldset>
      <legend className="mb-1 text-md font-[550]">While you read</legend>
      <Checkbox
        label="Show others when I have a discussion open"
        hint="Only your name, and only in clubs that show who is reading."
        checked={shown}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
    </fieldset>
  );
}
