/** The target of `rel="next"` in a Link header (RFC 8288), resolved against the address that sent it. */
export function nextLink(header: string | null, from: URL): URL | undefined {
  for (const [, target, parameters = ""] of (header ?? "").matchAll(/<([^<>]*)>([^<]*)/g)) {
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters);
    const isNext = (relations?.[1] ?? relations?.[2] ?? "").toLowerCase().split(/\s+/).includes("next");
    if (isNext && target !== undefined && URL.canParse(target, from)) return new URL(target, from);
  }
  return undefined;
}
