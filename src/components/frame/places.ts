export type ClubPlace = "thisWeek" | "feed" | "round" | "rota" | "meetings" | "discussion" | "people" | "settings";

/** A person's own pages, of no club. */
export type OwnPlace = "inbox" | "clubs" | "account";

export type Place = ClubPlace | OwnPlace;

/** What is shown beside a place: a number, or a short text such as "41 new". */
export type PlaceCounts = Partial<Record<Place, number | string>>;

export type PlaceLink = {
  place: Place;
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

const ownPlaces: readonly PlaceLink[] = [
  { place: "inbox", label: "Inbox", href: "/inbox", goKey: "i" },
  { place: "clubs", label: "My clubs", href: "/clubs", goKey: "c" },
  { place: "account", label: "Account", href: "/account", goKey: "a" },
];

/** The places with a tab of their own on a narrow screen; the rest is behind "More". Without a club, one's own pages. */
const tabPlaces: ReadonlySet<Place> = new Set(["thisWeek", "feed", "round"]);

/** All places of the frame in their order: the club's, if there is one, then the person's own. */
export function listFramePlaces(club: { slug: string; isOrganizer: boolean } | null): PlaceLink[] {
  return [...(club === null ? [] : listPlaces(club.slug, club.isOrganizer)), ...ownPlaces];
}

/** What has a tab at the bottom of a narrow screen, and what is behind "More". */
export function splitTabs(places: readonly PlaceLink[]): { tabs: PlaceLink[]; more: PlaceLink[] } {
  const hasClub = places.some(({ place }) => tabPlaces.has(place));
  const isTab = ({ place }: PlaceLink) => !hasClub || tabPlaces.has(place);
  return { tabs: places.filter(isTab), more: places.filter((link) => !isTab(link)) };
}

export const isOwnPlace = ({ place }: PlaceLink): boolean => ownPlaces.some((own) => own.place === place);

/** The places of a club in their order. Whether someone may go there is asked again by the page itself. */
export function listPlaces(clubSlug: string, isOrganizer: boolean): PlaceLink[] {
  return places
    .filter(({ organizersOnly }) => isOrganizer || !organizersOnly)
    .map(({ place, label, path, goKey }) => ({ place, label, goKey, href: `/c/${clubSlug}${path}` }));
}
