"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { showToast } from "@/components/ui/toast-store";
import { type MailTime, type NotificationReason, reasonWords } from "@/domain/notifications/reasons";
import { useMutation } from "@/trpc/use-mutation";

type Choice = { reason: NotificationReason; mail: MailTime };

/** Which events send the viewer mail at once. Each box is saved as it is ticked, and is reset where that fails. */
export function MailChoices({ choices }: { choices: readonly Choice[] }) {
  const [shown, setShown] = useState(choices);
  const put = ({ reason, mail }: Choice) =>
    setShown((known) => known.map((one) => (one.reason === reason ? { reason, mail } : one)));
  const set = useMutation((trpc) =>
    trpc.notifications.setPreference.mutationOptions({
      onSuccess: (_saved, { mail }) =>
        showToast(mail === "never" ? "You no longer get email for this." : "You get email for this."),
      onError: (_error, { reason, mail }) => put({ reason, mail: mail === "never" ? "at_once" : "never" }),
    }),
  );
  const choose = (choice: Choice) => {
    put(choice);
    set.mutate(choice);
  };
  return (
    <fieldset id="mail" className="scroll-mt-6">
      <legend className="mb-1 text-md font-[550]">Email me at once when</legend>
      {shown.map(({ reason, mail }) => (
        <Checkbox
          key={reason}
          label={reasonWords[reason].name}
          checked={mail === "at_once"}
          onChange={(event) => choose({ reason, mail: event.currentTarget.checked ? "at_once" : "never" })}
        />
      ))}
      <p className="text-sm text-ink-3">
        Everything is also in your inbox. We do not email you what you have already read.
      </p>
    </fieldset>
  );
}
