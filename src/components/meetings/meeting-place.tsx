import { ExternalIcon } from "@/components/ui/icons";
import { isPlaceLink } from "@/domain/clubs/place";

/** A room in words, or a link to a call. */
export function MeetingPlace({ place }: { place: string | null }) {
  if (place === null) return <span>No place set yet</span>;
  if (!isPlaceLink(place)) return <span className="wrap-anywhere">{place}</span>;
  return (
    <a href={place} target="_blank" rel="noreferrer noopener" className="link inline-flex items-center gap-1">
      Join by video ({new URL(place).hostname}) <ExternalIcon className="size-3.5" />
    </a>
  );
}
