export type ClubPlace = "thisWeek" | "feed" | "round" | "rota" | "meetings" | "discussion" | "people" | "settings";

/** What is shown beside a place: a number, or a short text such as "41 new". */
export type PlaceCounts = Partial<Record<ClubPlace, number | string>>;

export type PlaceLink = {
  place: ClubPlace;
  label: string;
  href: string;
  /** Pressed after `g`, goes there. */
  goKey: string;
};

type PlaceDefinition = Omit<PlaceLink, "href"> & { path: string; organizersOnly?: true };

const places: readonly PlaceDefinition[] = [
  { place: "thisWeek", label: "This week", path: "", goKey: "w" },
  { place: "feed", label: "Feed", path: "/feed", goKey: "f" },
  { place: "round", label: "Round", path: "/round", goKey: "r" },
  { place: "rota", label: "Rota", path: "/rota", goKey: "o" },
  { place: "meetings", label: "Meetings", path: "/meetings", goKey: "m" },
  { place: "discussion", label: "Discussion", path: "/discussion", goKey: "d" },
  { place: "people", label: "People", path: "/people", goKey: "p" },
  { place: "settings", label: "Settings", path: "/settings", goKey: "s", organizersOnly: true },
];

/** The places with a tab of their own on a narrow screen; the rest is behind "More". */
export const tabPlaces: readonly ClubPlace[] = ["thisWeek", "feed", "round"];

/** The places of a club in their order. Whether someone may go there is asked again by the page itself. */
export function listPlaces(clubSlug: string, isOrganizer: boolean): PlaceLink[] {
  return places
    .filter(({ organizersOnly }) => isOrganizer || !organizersOnly)
    .map(({ place, label, path, goKey }) => ({ place, label, goKey, href: `/c/${clubSlug}${path}` }));
}
