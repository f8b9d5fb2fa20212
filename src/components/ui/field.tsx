import clsx from "clsx";
import { type ReactNode, useId } from "react";

/** What the field passes to its control, so that label, hint and error are read out with it. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do. Announced when it appears. */
  error?: ReactNode;
  optional?: boolean;
  className?: string | undefined;
  children: (control: ControlProps) => ReactNode;
};

/** `<Field label="Name">{(control) => <Input {...control} name="name" />}</Field>` */
export function Field({ label, hint, error, optional = false, className, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={clsx("grid max-w-[32rem] justify-items-start gap-1", className)}>
      <label htmlFor={id} className="text-md font-[550]">
        {label}
        {optional && <span className="font-normal text-ink-3"> (optional)</span>}
      </label>
      {hint && (
        <p id={hintId} className="text-sm text-ink-3">
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": clsx(errorId, hintId) || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      <div aria-live="polite">
        {error && (
          <p id={errorId} className="text-sm text-danger">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
