import clsx from "clsx";

type TimeStampProps = {
  /** ISO 8601, for machines. */
  instant: string;
  /** Written on the server: the browser's zone is not the club's, and a text that changes on hydration flickers. */
  text: string;
  /** The full date and time with its zone. */
  title?: string | undefined;
  className?: string | undefined;
};

export function TimeStamp({ instant, text, title, className }: TimeStampProps) {
  return (
    <time dateTime={instant} title={title} className={clsx("tabular-nums", className)}>
      {text}
    </time>
  );
}
