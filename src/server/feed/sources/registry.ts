import { DomainError } from "@/domain/domain-error";
import type { Ranks } from "@/domain/papers/statement";
import { hfFileSource, pageTextSource } from "@/server/feed/sources/file-sources";
import { huggingFaceSource } from "@/server/feed/sources/huggingface";
import { sampleSource } from "@/server/feed/sources/sample";
import type { FeedSource } from "@/server/feed/sources/source";

/** Every source there is. A new one is a file of its own and a line here. */
const entries = [entry(huggingFaceSource()), entry(hfFileSource), entry(pageTextSource), entry(sampleSource)];

const byId = new Map(entries.map((known) => [known.id, known]));

/** A source that is gone is believed last. */
const GONE: Ranks = { others: 99 };

export const ranksOf = (sourceId: string): Ranks => byId.get(sourceId)?.ranks ?? GONE;

/** What people call a source, or its id if it is gone. */
export const nameOfSource = (sourceId: string): string => byId.get(sourceId)?.name ?? sourceId;

/** Does something with a request that a source of that id takes. Throws `invalid_input` if there is none, or it does not. */
export function askSource<Result>(sourceId: string, request: unknown, ask: Ask<Result>): Result {
  const found = byId.get(sourceId);
  if (found?.takesRequests) return found.ask(request, ask);
  const names = entries.filter(({ takesRequests }) => takesRequests).map(({ id }) => id);
  throw new DomainError("invalid_input", `Unknown source “${sourceId}”. Choose one of: ${names.join(", ")}.`);
}

type Ask<Result> = <Request>(source: FeedSource<Request>, request: Request) => Result;

function entry<Request>(source: FeedSource<Request>) {
  const { id, name, ranks, request: schema } = source;
  const ask = <Result>(request: unknown, use: Ask<Result>): Result => {
    const read = schema?.safeParse(request);
    if (read?.success) return use(source, read.data);
    throw new DomainError(
      "invalid_input",
      read?.error.issues[0]?.message ?? `${name} cannot be requested as a source.`,
    );
  };
  return { id, name, ranks, takesRequests: schema !== null, ask };
}
