import clsx from "clsx";
import { initialsOf } from "./initials";

/** A person's initials. Is shown beside the name, which says who it is. */
export function Avatar({ name, className }: { name: string; className?: string | undefined }) {
  return (
    <span aria-hidden="true" className={clsx("avatar", className)}>
      {initialsOf(name)}
    </span>
  );
}
