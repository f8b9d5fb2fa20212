import clsx from "clsx";
import type { ComponentProps } from "react";

/** Sixteen pixels, one stroke, drawn for this project. Silent: the words beside it or the button's label speak. */
export function Icon({ className, ...props }: ComponentProps<"svg">) {
  return (
    <svg
      {...props}
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx("size-4 shrink-0", className)}
    />
  );
}

export type IconProps = { className?: string };

export const ChevronLeftIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m10 3.5-4.5 4.5 4.5 4.5" />
  </Icon>
);
export const ChevronRightIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m6 3.5 4.5 4.5-4.5 4.5" />
  </Icon>
);
export const ChevronDownIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m3.5 6 4.5 4.5 4.5-4.5" />
  </Icon>
);
export const CloseIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m4 4 8 8m0-8-8 8" />
  </Icon>
);
export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m3 8.5 3.5 3.5L13 4.5" />
  </Icon>
);
export const MoreIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth={2.5} />
  </Icon>
);
export const CopyIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M5.5 5.5h8v8h-8zM10.5 3v-.5h-8v8H3" />
  </Icon>
);
export const ExternalIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4m-.5-3.5L7.5 8.5" />
  </Icon>
);
export const CalendarIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3m5-3v3" />
  </Icon>
);
export const LinkIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6.5 9.5 9.5 6.5M7 5l1.8-1.8a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.8 1.8a2.8 2.8 0 0 1-4-4L5 7" />
  </Icon>
);
export const ReplyIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6 3.5 2.5 7 6 10.5M3 7h6a4.5 4.5 0 0 1 4.5 4.5v1" />
  </Icon>
);
