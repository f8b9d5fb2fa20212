import clsx from "clsx";

/** The sheet with its corner turned, and the name. The same drawing as public/favicon.svg. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={clsx("inline-flex items-center gap-2 font-serif text-[1.1875rem] font-semibold", className)}>
      <svg aria-hidden="true" viewBox="0 0 32 32" className="size-6">
        <rect width="32" height="32" rx="7" className="fill-accent" />
        <path d="M9 6h9.5L24 11.5V26H9z" className="fill-accent-ink" />
        <path d="M18.5 6v5.5H24z" className="fill-accent-soft" />
        <path
          d="M12.5 15.5h8M12.5 18.75h8M12.5 22h5"
          className="stroke-accent"
          strokeWidth="1.5"
          strokeLinecap="round"
        />
      </svg>
      <span className="translate-y-[2px]">Paperclub</span>
    </span>
  );
}
