"use client";

import { type FormEvent, Fragment, type ReactNode, useState } from "react";
import type { FieldValues } from "@/domain/changes/field-value";
import { ChangedMeanwhile, changedMeanwhile } from "./changed-meanwhile";
import type { FieldWords } from "./field-words";
import { useBasedForm } from "./use-based-form";

type BasedFormProps<Values extends FieldValues> = {
  /** What is stored, as the page has it. */
  stored: Values;
  read: (form: FormData) => Values;
  /** Sends the form; gives what is stored then. Rejects as the call does. */
  save: (values: Values, basedOn: Values) => Promise<Values>;
  pending: boolean;
  /** Why the last save was refused. */
  error: unknown;
  fields: FieldWords;
  className?: string;
  /** The inputs, with what they show first. */
  children: (base: Values) => ReactNode;
  /** Below the inputs: the button, and what was refused for another reason. */
  end?: ReactNode;
};

/** A form that never writes over what somebody else changed: it asks. */
export function BasedForm<Values extends FieldValues>(props: BasedFormProps<Values>) {
  const { stored, read, save, pending, error, fields, className, children, end } = props;
  const { ref, base, version, show } = useBasedForm(stored, read);
  const [sent, setSent] = useState(stored);
  const changed = changedMeanwhile(error);

  const send = (values: Values, basedOn: Values) => {
    if (pending) return;
    setSent(values);
    save(values, basedOn).then(show, () => undefined); // why it failed is in `error`
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(read(new FormData(event.currentTarget)), base);
  };

  return (
    <form ref={ref} onSubmit={submit} className={className}>
      <Fragment key={version}>{children(base)}</Fragment>
      {changed !== null && (
        <ChangedMeanwhile
          changed={changed}
          mine={sent}
          fields={fields}
          pending={pending}
          onUseTheirs={() => send({ ...sent, ...changed }, { ...base, ...changed })}
          onSaveMine={() => send(sent, { ...base, ...changed })}
        />
      )}
      {end}
    </form>
  );
}
