/** So many colours there are: `--face-0` and on in styles/faces.css. */
const COLOURS = 8;

/** Which colour a name's initials have: always the same for the same name, in every club and on every page. */
export function faceColour(name: string): number {
  let hash = 0;
  for (const character of name.trim().toLowerCase()) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return hash % COLOURS;
}
