"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { readText } from "@/components/clubs/read-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";

export function AddLinkButton({ clubId, paperId }: { clubId: string; paperId: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const add = useMutation((trpc) =>
    trpc.feed.addPaperLink.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        setOpen(false);
        router.refresh();
      },
    }),
  );
  const close = () => {
    setOpen(false);
    add.reset();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!add.isPending) add.mutate({ clubId, paperId, link: readText(new FormData(event.currentTarget), "link") });
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Add the link
      </Button>
      <Dialog open={open} onClose={close} title="Add the link">
        <form onSubmit={submit} className="grid gap-4">
          <Field
            label="arXiv or DOI link"
            hint="Like https://arxiv.org/abs/2501.01234. Only your club sees it."
            error={add.error === null ? undefined : messageOf(add.error)}
          >
            {(control) => <Input {...control} name="link" required autoComplete="off" data-autofocus />}
          </Field>
          <div className="flex flex-wrap justify-end gap-2">
            <Button kind="quiet" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" kind="main" pending={add.isPending}>
              Add the link
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
