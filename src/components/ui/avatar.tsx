import clsx from "clsx";
import { faceColour } from "./face-colour";
import { initialsOf } from "./initials";

/** A person's initials, in a colour that stays theirs. Is shown beside the name, which says who it is. */
export function Avatar({ name, className }: { name: string; className?: string | undefined }) {
  return (
    <span aria-hidden="true" data-face={faceColour(name)} className={clsx("avatar", className)}>
      {initialsOf(name)}
    </span>
  );
}
