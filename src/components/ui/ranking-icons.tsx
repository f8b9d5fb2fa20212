import { Icon, type IconProps } from "./icons";

// Separate from the others, which every page loads.

export const ArrowUpIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 13V3.5M4 7l4-4 4 4" />
  </Icon>
);
export const ArrowDownIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 3v9.5M4 9l4 4 4-4" />
  </Icon>
);
export const ArrowToTopIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3.5 2.5h9M8 14V6M4.5 9 8 5.5 11.5 9" />
  </Icon>
);
export const GripIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01" strokeWidth={2} />
  </Icon>
);
