import { measureJson } from "@/domain/text/measure-json";

/** A link, an address and a name, with room to spare; forms carry nothing larger. */
const MAX_FORM_BYTES = 64 * 1024;
/** Deeper than any input of ours. The parser takes seconds for millions of brackets, and everyone waits. */
const MAX_DEPTH = 32;
/** More than a full batch of full inputs. An import is long, but it is one text. */
const MAX_VALUES = 50_000;

/** The form of a POST, or null where the body is none or is too large to be one of ours. */
export async function readForm(request: Request): Promise<FormData | null> {
  const contentType = request.headers.get("content-type") ?? "";
  const body = await readAtMost(request, MAX_FORM_BYTES);
  if (body === null) return null;
  return new Response(body, { headers: { "content-type": contentType } }).formData().catch(() => null);
}

/** The body, or null where it is longer: known at once where it says so, and never is more of it kept. */
async function readAtMost(request: Request, maxBytes: number): Promise<Blob | null> {
  if (Number(request.headers.get("content-length")) > maxBytes) return null;
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length <= maxBytes) kept.push(chunk);
  }
  return length <= maxBytes ? new Blob(kept) : null;
}

export function refuseForm(): Response {
  return new Response("This is not a form that Paperclub sends.\n", {
    status: 400,
    headers: { "cache-control": "no-store" },
  });
}

/** The same request once its JSON is known to be quickly read, or null where it is not. */
export async function checkShape(request: Request): Promise<Request | null> {
  const body = await request.text();
  const { depth, values } = measureJson(body);
  if (depth > MAX_DEPTH || values > MAX_VALUES) return null;
  return new Request(request.url, { method: request.method, headers: request.headers, body, signal: request.signal });
}
