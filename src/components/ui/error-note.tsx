import clsx from "clsx";
import type { ReactNode } from "react";

type ErrorNoteProps = {
  /** What happened. */
  title: ReactNode;
  /** What to do. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string | undefined;
};

/** A failure, read out at once. For a field's own mistake use Field. */
export function ErrorNote({ title, children, action, className }: ErrorNoteProps) {
  return (
    <div
      role="alert"
      className={clsx("rounded-r-lg border-l-3 border-danger bg-danger-soft px-[18px] py-3.5", className)}
    >
      <p className="font-[550] text-danger">{title}</p>
      {children && <div className="mt-0.5 max-w-measure text-ink">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
