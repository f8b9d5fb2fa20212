import clsx from "clsx";
import type { ComponentProps } from "react";

/** A link inside a sentence. Underlined, because colour alone would not distinguish it from the words around it. */
export function TextLink({ className, ...props }: ComponentProps<"a">) {
  return <a {...props} className={clsx("link", className)} />;
}
