import clsx from "clsx";
import type { ReactNode } from "react";

type EmptyStateProps = {
  /** What is so: "No papers came in on Saturday." */
  title: ReactNode;
  /** Why, and what follows. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string | undefined;
};

export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={clsx("border-y border-line py-9", className)}>
      <p className="type-title">{title}</p>
      {children && <div className="type-lede mt-1.5">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
