"use client";

type ArrivedPillProps = {
  count: number;
  /** Of one: "comment". */
  noun: string;
  onShow: () => void;
  className?: string;
};

/** Says what came and waits, since to show it would move what is being read. */
export function ArrivedPill({ count, noun, onShow, className = "" }: ArrivedPillProps) {
  return (
    // The region is there before its first text: else screen readers miss that one.
    <div aria-live="polite" className={`pointer-events-none sticky bottom-5 z-10 flex justify-center ${className}`}>
      {count > 0 && (
        <button type="button" onClick={onShow} className="arrived">
          {`${count} new ${noun}${count === 1 ? "" : "s"}`}
        </button>
      )}
    </div>
  );
}
