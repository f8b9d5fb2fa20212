import clsx from "clsx";
import type { ComponentProps } from "react";

/** A key of the keyboard. `inherit` takes the colour of the button that it stands on. */
export function Kbd({ inherit = false, className, ...props }: ComponentProps<"kbd"> & { inherit?: boolean }) {
  return (
    <kbd
      {...props}
      className={clsx(
        "inline-block rounded-sm border border-b-2 px-[5px] py-[2px] font-sans text-[0.6875rem] leading-none font-medium",
        inherit ? "border-current" : "border-line-strong bg-sheet text-ink-2",
        className,
      )}
    />
  );
}
