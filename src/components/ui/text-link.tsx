import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

/** A link inside a sentence. Underlined, because colour alone would not tell it from the words around it. */
export function TextLink({ className, ...props }: ComponentProps<typeof Link>) {
  return <Link {...props} className={clsx("link", className)} />;
}
