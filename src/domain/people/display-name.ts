/**
 * A first guess at what to call someone when only their (folded) address is known: "ada.lovelace@…" is "Ada Lovelace".
 */
export function nameFromEmail(email: string): string {
  const local = email.split("@")[0]?.split("+")[0] ?? "";
  const words = local.split(/[._-]+/).filter((word) => /\p{L}/u.test(word));
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return name.slice(0, 80) || "New member";
}
