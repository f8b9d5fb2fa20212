import type { ReactNode } from "react";

type AskProps = { title: ReactNode; children: ReactNode; acts?: ReactNode };

/** One thing that is asked: a line, why, and the button that does it. */
export function Ask({ title, children, acts }: AskProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2.5 border-b border-line py-3.5">
      <div className="min-w-0 max-rail:w-full rail:max-w-[66ch]">
        <p className="font-[550]">{title}</p>
        <p className="text-md text-ink-2">{children}</p>
      </div>
      {acts && <div className="flex flex-wrap gap-2">{acts}</div>}
    </li>
  );
}
