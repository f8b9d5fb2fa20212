"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { invitationTokenIn } from "@/domain/clubs/invitation-link";

/** For a link that came on paper or in another browser: it is pasted here. */
export function FollowInvitation() {
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);

  const follow = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = invitationTokenIn(String(new FormData(event.currentTarget).get("link") ?? ""));
    if (token === null) setError("This is not an invitation link. Paste the whole link, with everything after /join/.");
    else router.push(`/join/${token}`);
  };

  return (
    <form onSubmit={follow} noValidate>
      <Field label="Link" hint="An organizer of the club can give you one." error={error}>
        {(control) => (
          <span className="flex w-full gap-2">
            <Input {...control} name="link" inputMode="url" autoComplete="off" spellCheck={false} />
            <Button type="submit" className="shrink-0">
              Open
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}
