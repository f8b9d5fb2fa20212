/**
 * Where to go after sign-in: the requested path, if it is a path on this instance, else `/`.
 * Browsers read `//host`, `/\host` and tabs or line breaks inside as other hosts, so only plain paths pass.
 */
export function safeNextPath(next: unknown): string {
  if (typeof next !== "string" || next.length > 2000) return "/";
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes("\\")) return "/";
  const url = new URL(next, "http://instance.invalid");
  // Resolving dots can leave a double slash in front: "/a/..//host".
  if (url.origin !== "http://instance.invalid" || url.pathname.startsWith("//")) return "/";
  return url.pathname + url.search + url.hash;
}
