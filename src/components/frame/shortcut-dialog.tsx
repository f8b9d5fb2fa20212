"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { areKeysOn, turnKeys } from "./keys-preference";
import type { PlaceLink } from "./places";
import { listPageKeys } from "./shortcut-targets";

type ShortcutDialogProps = { open: boolean; onClose: () => void; places: readonly PlaceLink[] };

export function ShortcutDialog({ open, onClose, places }: ShortcutDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <KeyList places={places} />
    </Dialog>
  );
}

/** Rendered on opening, and so lists what the page holds at that moment. */
function KeyList({ places }: { places: readonly PlaceLink[] }) {
  const [pageKeys] = useState(listPageKeys);
  const [isOn, setOn] = useState(areKeysOn);
  const lines = [
    ...pageKeys.map(({ key, label }) => ({ keys: [key], label })),
    ...places.map(({ goKey, label }) => ({ keys: ["g", goKey], label })),
    { keys: ["?"], label: "these keys" },
  ];
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5 sm:grid-cols-[auto_1fr_auto_1fr]">
        {lines.map(({ keys, label }) => (
          <div key={label} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd className="text-md text-ink-2">{label}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        className="mt-4 text-md"
        label="Use single keys"
        hint="Turn this off if you use dictation, because spoken words could trigger them."
        checked={isOn}
        onChange={(event) => {
          turnKeys(event.currentTarget.checked);
          setOn(event.currentTarget.checked);
        }}
      />
    </>
  );
}
