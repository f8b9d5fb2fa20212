import { SourceFailure } from "@/server/feed/sources/source-failure";

export interface FetchTextOptions {
  /** For messages: "Hugging Face". */
  name: string;
  /** Hosts (with port) that may be asked; redirects to others are refused. */
  allowedHosts: ReadonlySet<string>;
  /** For one request, redirects and body included. */
  timeoutMs: number;
  /** Of the body as it is after decompression: a few kilobytes of gzip can hold gigabytes. */
  maxBytes: number;
  /** Aborts for good; its reason is thrown as it is. */
  signal: AbortSignal;
}

export interface TextAnswer {
  url: URL;
  status: number;
  headers: Headers;
  /** Empty unless the status is 2xx. */
  text: string;
}

const MAX_REDIRECTS = 3;

/**
 * GET of JSON text from a place that is not trusted. Whatever the status, it is an answer; a `SourceFailure` is thrown
 * if there is none, or one that cannot be used.
 */
export async function fetchText(url: URL, options: FetchTextOptions): Promise<TextAnswer> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  try {
    const { response, from } = await follow(url, AbortSignal.any([options.signal, timeout]), options);
    const text = response.ok ? await readJsonText(response, options) : "";
    if (!response.ok) await response.body?.cancel();
    return { url: from, status: response.status, headers: response.headers, text };
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof SourceFailure) throw error;
    if (timeout.aborted) {
      const seconds = options.timeoutMs / 1_000;
      throw new SourceFailure(`${options.name} did not send a complete response within ${seconds} s.`, true);
    }
    // undici says "fetch failed" or "terminated"; the rest is in `cause` and of no use to people.
    throw new SourceFailure(`${options.name} could not be reached, or the connection was lost.`, true);
  }
}

/** Follows redirects by hand, since fetch would go wherever it is sent, the private network included. */
async function follow(url: URL, signal: AbortSignal, { name, allowedHosts }: FetchTextOptions) {
  let from = url;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    if (!allowedHosts.has(from.host))
      throw new SourceFailure(`${name} redirects to ${from.host}, which Paperclub does not follow.`, false);
    const headers = { accept: "application/json", "user-agent": "Paperclub" };
    const response = await fetch(from, { headers, redirect: "manual", signal });
    const location = response.headers.get("location");
    if (location === null || ![301, 302, 303, 307, 308].includes(response.status)) return { response, from };
    await response.body?.cancel();
    if (!URL.canParse(location, from)) throw new SourceFailure(`${name} redirects without giving an address.`, false);
    const to = new URL(location, from);
    const isSafe = to.protocol === "https:" || (to.protocol === "http:" && from.protocol === "http:");
    if (!isSafe)
      throw new SourceFailure(
        `${name} redirects to an address without encryption, which Paperclub does not follow.`,
        false,
      );
    from = to;
  }
  throw new SourceFailure(`${name} redirects more than ${MAX_REDIRECTS} times.`, false);
}

async function readJsonText(response: Response, { name, maxBytes }: FetchTextOptions): Promise<string> {
  const type = response.headers.get("content-type") ?? "";
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) {
    await response.body?.cancel();
    const said = type === "" ? "without saying what it is" : `with ${type.slice(0, 60)} instead of JSON`;
    throw new SourceFailure(`${name} answered ${said}.`, false);
  }
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  // Leaving the loop early cancels the stream, and with it the download.
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new SourceFailure(`${name} answered with more than ${maxBytes / (1024 * 1024)} MB.`, false);
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
