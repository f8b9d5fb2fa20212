import { cleanText } from "@/domain/text/clean-text";

/**
 * Where a club meets: a room in words, or a link. A link must be https, since a place is shown as something to press:
 * `javascript:` and its kin are refused, and so is a link that carries a name before its host ("https://bank@evil").
 */
export function placeInput(maxLength: number) {
  return cleanText({ min: 1, max: maxLength }).refine((place) => !looksLikeLink(place) || isPlaceLink(place), {
    message: "Enter the name of a room, or a link that starts with https://",
  });
}

/** Whether a place is to be shown as a link. */
export function isPlaceLink(place: string): boolean {
  if (!/^https:\/\/\S+$/i.test(place) || !URL.canParse(place)) return false;
  const { username, password, hostname } = new URL(place);
  return username === "" && password === "" && hostname !== "";
}

/** "Room 5: second floor" is words; "ftp://host" and "javascript:alert(1)" are not. */
function looksLikeLink(place: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S/i.test(place);
}
