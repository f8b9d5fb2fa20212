import clsx from "clsx";
import { useId } from "react";

type ProgressBarProps = {
  label: string;
  /** Left out while nobody knows how much there is. */
  value?: number | undefined;
  max?: number | undefined;
  /** "23 of 40 papers" */
  text?: string | undefined;
  className?: string | undefined;
};

export function ProgressBar({ label, value, max = 100, text, className }: ProgressBarProps) {
  const id = useId();
  return (
    <div className={clsx("grid gap-1.5", className)}>
      <div className="flex flex-wrap justify-between gap-x-3 text-sm">
        <label htmlFor={id}>{label}</label>
        {text && <span className="text-ink-3 tabular-nums">{text}</span>}
      </div>
      <progress id={id} className="progress" max={max} {...(value === undefined ? {} : { value })} />
    </div>
  );
}
