import clsx from "clsx";
import type { ComponentProps } from "react";

/** A key of the keyboard. `inherit` takes the colour of the button that it is on. */
export function Kbd({ inherit = false, className, ...props }: ComponentProps<"kbd"> & { inherit?: boolean }) {
  return <kbd {...props} className={clsx("kbd", inherit && "kbd-inherit", className)} />;
}
