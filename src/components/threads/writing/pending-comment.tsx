import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";

type PendingCommentProps = {
  name: string;
  text: string;
  /** There where the server was not reached: the words wait for the network, or for this. */
  onRetry?: () => void;
  onTakeBack?: () => void;
};

/** The viewer's own words from the moment they are sent until they come back rendered. */
export function PendingComment({ name, text, onRetry, onTakeBack }: PendingCommentProps) {
  return (
    <div aria-live="polite" className="py-3">
      <p className="flex flex-wrap items-center gap-2 text-[0.84375rem] text-ink-3">
        <Avatar name={name} className="size-5 text-[0.5625rem]" />
        <b className="text-ink">{name}</b>
        {onRetry === undefined ? (
          "sending…"
        ) : (
          <span className="text-warn">
            not sent yet: the server could not be reached. It is sent as soon as possible.
          </span>
        )}
      </p>
      <p className="prose mt-1 whitespace-pre-wrap text-ink-2">{text}</p>
      {onRetry !== undefined && (
        <div className="mt-2 flex gap-2">
          <Button size="small" onClick={onRetry}>
            Send now
          </Button>
          <Button size="small" kind="quiet" onClick={onTakeBack}>
            Edit the text
          </Button>
        </div>
      )}
    </div>
  );
}
