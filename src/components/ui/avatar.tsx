import clsx from "clsx";
import { initialsOf } from "./initials";

/** A person's initials. Stands beside the name, which says who it is. */
export function Avatar({ name, className }: { name: string; className?: string | undefined }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "inline-grid size-7 shrink-0 place-items-center rounded-full bg-sunk text-[0.6875rem] font-semibold text-ink-2 select-none",
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
