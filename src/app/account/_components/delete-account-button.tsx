"use client";

import { type FormEvent, useState } from "react";
import { readText } from "@/components/clubs/read-form";
import { dropDrafts } from "@/components/drafts/drop-drafts";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { MAX_EMAIL_LENGTH } from "@/domain/people/people-limits";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";
import { DeletionConsequences } from "./deletion-consequences";

type DeleteAccountButtonProps = { viewerId: string; email: string; comments: number; openBallots: number };

export function DeleteAccountButton({ viewerId, email, comments, openBallots }: DeleteAccountButtonProps) {
  const [open, setOpen] = useState(false);
  const remove = useMutation((trpc) =>
    trpc.account.delete.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        dropDrafts(viewerId);
        window.location.replace("/"); // nothing that this page holds is theirs any longer
      },
    }),
  );
  const close = () => {
    setOpen(false);
    remove.reset();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (remove.isPending || remove.isSuccess) return;
    remove.mutate({ email: readText(form, "email"), comments: form.get("comments") === "delete" ? "delete" : "keep" });
  };
  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>
        Delete my account
      </Button>
      <Dialog open={open} onClose={close} title="Delete your account?">
        <form onSubmit={submit} className="grid gap-4">
          <DeletionConsequences openBallots={openBallots} />
          <RadioGroup
            legend={comments === 1 ? "Your comment" : `Your ${comments} comments`}
            name="comments"
            defaultValue="keep"
            options={[
              {
                value: "keep",
                label: "Keep, as a former member’s",
                hint: "The text stays as you wrote it. Check it first if it names you.",
              },
              {
                value: "delete",
                label: "Delete",
                hint: "Answers to them stay, under a note that a comment was deleted. Reasons you gave for nominations go too.",
              },
            ]}
          />
          <Field
            label="Type your email address to confirm"
            hint={email}
            error={remove.error === null ? undefined : messageOf(remove.error)}
          >
            {(control) => <Input {...control} name="email" required maxLength={MAX_EMAIL_LENGTH} autoComplete="off" />}
          </Field>
          <div className="flex flex-wrap justify-end gap-2">
            <Button kind="quiet" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" kind="danger" pending={remove.isPending || remove.isSuccess}>
              Delete my account
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
