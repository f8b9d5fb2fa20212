import clsx from "clsx";
import { readReason } from "@/domain/rota/explain-turn";

type ReasonProps = { why: string; isMine: boolean; className?: string };

/** Why somebody is asked, in a sentence; the numbers behind it are folded. */
export function Reason({ why, isMine, className }: ReasonProps) {
  const { sentence, numbers } = readReason(why, isMine);
  return (
    <div className={clsx("type-meta", className)}>
      {numbers === null ? (
        sentence
      ) : (
        <details>
          <summary className="w-fit">{sentence}</summary>
          <p className="mt-1">{numbers}</p>
        </details>
      )}
    </div>
  );
}
