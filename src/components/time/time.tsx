import clsx from "clsx";
import { type WrittenStyle, writeInstant, type Zones } from "@/domain/time/write-instant";

type TimeProps = {
  instant: string;
  zones: Zones;
  style?: WrittenStyle;
  /**
   * Where the club's time goes: `inline` in the line as the reader's is set, `small` in the line beside a title,
   * `below` on a line of its own, in narrow columns, `title` in the full words alone: for what no one keeps
   * an appointment by, such as when a list came in or one's own ballot was saved.
   */
  club?: "inline" | "small" | "below" | "title";
  /** The id of a `ZoneHeading`, which names the zones once for many times. Without it each time names its own. */
  zoneNamedBy?: string | undefined;
  className?: string;
};

/**
 * An instant as people read it, everywhere: by their own clock with its zone, and by the club's where that shows
 * something else. Drawn the same on the server and in the browser; should their names for a zone differ, those of the
 * server stay.
 */
export function Time({ instant, zones, style, club = "inline", zoneNamedBy, className }: TimeProps) {
  const written = writeInstant(instant, zones, style, zoneNamedBy === undefined ? "each" : "heading");
  return (
    <time
      dateTime={instant}
      title={written.full}
      data-time={style ?? "dateTime"}
      data-zone-named-by={zoneNamedBy}
      className={clsx("tabular-nums", className)}
      suppressHydrationWarning
    >
      {written.own}
      {written.club !== null && club !== "title" && (
        <span className={clsx(club !== "inline" && small, club === "below" && "block")} suppressHydrationWarning>
          {club === "below" ? written.club : ` · ${written.club}`}
        </span>
      )}
    </time>
  );
}

const small = "type-meta font-sans font-normal tracking-normal";
