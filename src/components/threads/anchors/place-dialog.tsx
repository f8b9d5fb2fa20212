"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { PlaceAnchor } from "@/domain/threads/anchor";
import { MAX_PAGE_NUMBER, MAX_PLACE_NAME_LENGTH } from "@/domain/threads/thread-limits";
import { readPlace } from "./read-place";

type PlaceDialogProps = { onClose: () => void; onPick: (anchor: PlaceAnchor) => void };

const named = [
  { name: "section", label: "Section", placeholder: "3.2" },
  { name: "figure", label: "Figure", placeholder: "4b" },
  { name: "equation", label: "Equation", placeholder: "17" },
] as const;

/** Names a place in the PDF. */
export function PlaceDialog({ onClose, onPick }: PlaceDialogProps) {
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation(); // a dialog in a form's tree is no part of that form
    const place = readPlace(new FormData(event.currentTarget));
    setEmpty(place === null);
    if (place === null) return;
    onPick(place);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Where in the paper?">
      <form onSubmit={submit} className="grid gap-4">
        <div className="grid grid-cols-2 gap-x-4 gap-y-3">
          <Field
            label="Page"
            hint="Page of the PDF. The link opens it there."
            error={isEmpty ? "Fill in one of the four." : null}
          >
            {(control) => (
              <Input {...control} name="page" type="number" min={1} max={MAX_PAGE_NUMBER} step={1} data-autofocus="" />
            )}
          </Field>
          {named.map(({ name, label, placeholder }) => (
            <Field key={name} label={label} className="content-end">
              {(control) => (
                <Input {...control} name={name} maxLength={MAX_PLACE_NAME_LENGTH} placeholder={placeholder} />
              )}
            </Field>
          ))}
        </div>
        <div className="flex justify-end gap-2">
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="main" type="submit">
            Comment on it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
