import clsx from "clsx";
import type { ComponentProps } from "react";

const ITEM_STYLE =
  "flex min-h-9 w-full items-center gap-2 rounded-md px-2.5 py-1.5 text-left text-md hover:bg-sunk hover:no-underline max-rail:min-h-[42px]";

export function MenuLink({ className, ...props }: ComponentProps<"a">) {
  return <a {...props} className={clsx(ITEM_STYLE, "text-ink", className)} />;
}

export function MenuButton({
  danger = false,
  className,
  ...props
}: ComponentProps<"button"> & {
  danger?: boolean;
}) {
  return (
    <button type="button" {...props} className={clsx(ITEM_STYLE, danger ? "text-danger" : "text-ink", className)} />
  );
}
