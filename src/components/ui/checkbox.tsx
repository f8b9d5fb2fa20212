import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

export function Checkbox({ label, hint, className, ...props }: CheckboxProps) {
  const hintId = useId();
  return (
    <label className={clsx("flex items-start gap-2.5 py-1 has-disabled:text-ink-3", className)}>
      <input
        {...props}
        type="checkbox"
        aria-describedby={hint ? hintId : undefined}
        className="mt-[3px] size-[17px] shrink-0 rounded-[3px]"
      />
      <span>
        {label}
        {hint && (
          <span id={hintId} className="block text-sm text-ink-3">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
