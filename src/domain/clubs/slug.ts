import { MAX_SLUG_LENGTH, MIN_SLUG_LENGTH } from "./club-limits";

/** Words that are, or may become, what an address has in the place of a club's slug. */
const reserved = new Set(
  (
    "account admin api app archive assets auth calendar club clubs demo digest docs events export favicon feed feeds " +
    "health help home import inbox invitation invitations invite join library login logout mail me meeting meetings " +
    "metrics my new next null paper papers people privacy public ready rota round rounds search session sessions " +
    "settings sign-in sign-out sign-up signin signout signup source sources static status terms this-week thread " +
    "threads trpc undefined unsubscribe user users verify webhooks well-known"
  ).split(" "),
);

/** Lower-case letters of ASCII, digits and single hyphens between them: what survives being read aloud. */
const shape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isReservedSlug(slug: string): boolean {
  return reserved.has(slug);
}

export function isSlug(text: string): boolean {
  return text.length >= MIN_SLUG_LENGTH && text.length <= MAX_SLUG_LENGTH && shape.test(text) && !isReservedSlug(text);
}

/** Letters that do not decompose into a plain letter and a mark. */
const foldings: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i" };

/**
 * A valid slug close to a club's name: "Ästhetik & Form" gives "asthetik-form". A name without any Latin letter or
 * digit gives "reading-club". Whether the slug is free is not known here: see {@link nextSlug}.
 */
export function suggestSlug(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => foldings[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]/g, "");
  const words = hyphenate(plain);
  if (isSlug(words)) return words;
  return words === "" ? "reading-club" : hyphenate(`${words}-club`);
}

/** The slug itself if it is free, else the first free of "slug-2", "slug-3" … that fits. */
export function nextSlug(slug: string, taken: ReadonlySet<string>): string {
  let candidate = slug;
  for (let number = 2; taken.has(candidate); number += 1) {
    const ending = `-${number}`;
    candidate = slug.slice(0, MAX_SLUG_LENGTH - ending.length).replace(/-$/, "") + ending;
  }
  return candidate;
}

function hyphenate(text: string): string {
  return text
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, MAX_SLUG_LENGTH)
    .replace(/-$/, "");
}
