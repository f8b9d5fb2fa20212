import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

type IconLinkProps = Omit<ComponentProps<"a">, "children"> & {
  icon: ReactNode;
  label: string;
  /** Shows the label beside the icon; otherwise it is for screen readers and the tooltip. */
  showLabel?: boolean;
};

export function IconLink({ icon, label, showLabel = false, className, ...props }: IconLinkProps) {
  return (
    <a
      {...props}
      {...(showLabel ? {} : { "aria-label": label, title: label })}
      className={clsx(
        "inline-flex min-h-8 min-w-8 items-center justify-center gap-1.5 rounded-md text-sm text-ink-2 hover:text-ink",
        !showLabel && "hover:bg-sunk",
        className,
      )}
    >
      {icon}
      {showLabel && <span>{label}</span>}
    </a>
  );
}
