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

export function DeleteClub({ clubId, name }: { clubId: string; name: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const remove = useMutation((trpc) =>
    trpc.clubs.delete.mutationOptions({
      meta: { inline: true },
      onSuccess: () => {
        router.replace("/clubs");
        router.refresh();
      },
    }),
  );
  const close = () => {
    setOpen(false);
    remove.reset();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!remove.isPending) remove.mutate({ clubId, name: readText(new FormData(event.currentTarget), "name") });
  };
  return (
    <>
      <Button kind="danger" className="mt-4" onClick={() => setOpen(true)}>
        Delete the club
      </Button>
      <Dialog open={open} onClose={close} title={`Delete ${name} for everyone?`}>
        <form onSubmit={submit} className="grid gap-4">
          <p className="text-ink-2">You can’t undo this.</p>
          <Field
            label="Type the club’s name to confirm"
            hint={name}
            error={remove.error === null ? undefined : messageOf(remove.error)}
          >
            {(control) => <Input {...control} name="name" required autoComplete="off" />}
          </Field>
          <div className="flex flex-wrap justify-end gap-2">
            <Button kind="quiet" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" kind="danger" pending={remove.isPending || remove.isSuccess}>
              Delete the club
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
