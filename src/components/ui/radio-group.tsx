import clsx from "clsx";
import { type ReactNode, useId } from "react";

export type RadioOption<Value extends string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

type RadioGroupProps<Value extends string> = {
  legend: ReactNode;
  name: string;
  options: readonly RadioOption<Value>[];
  defaultValue?: Value | undefined;
  /** With `value` the group is controlled and needs `onPick`. */
  value?: Value | undefined;
  onPick?: ((value: Value) => void) | undefined;
  error?: ReactNode;
  className?: string | undefined;
};

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { legend, name, options, defaultValue, value, onPick, error, className } = props;
  const id = useId();
  return (
    <fieldset className={clsx("grid gap-0.5", className)} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-md font-[550]">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex items-start gap-2.5 py-1 has-disabled:text-ink-3">
          <input
            type="radio"
            name={name}
            value={option.value}
            disabled={option.disabled}
            {...(value === undefined
              ? { defaultChecked: option.value === defaultValue }
              : { checked: option.value === value })}
            {...(onPick ? { onChange: () => onPick(option.value) } : {})}
            aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
            className="mt-[3px] size-[17px] shrink-0"
          />
          <span>
            {option.label}
            {option.hint && (
              <span id={`${id}-${option.value}`} className="block text-sm text-ink-3">
                {option.hint}
              </span>
            )}
          </span>
        </label>
      ))}
      <div aria-live="polite">
        {error && (
          <p id={`${id}-error`} className="text-sm text-danger">
            {error}
          </p>
        )}
      </div>
    </fieldset>
  );
}
