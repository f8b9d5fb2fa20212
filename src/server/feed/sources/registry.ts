import type { Ranks } from "@/domain/papers/statement";
import { hfFileSource, pageTextSource } from "@/server/feed/sources/file-sources";
import { huggingFaceSource } from "@/server/feed/sources/huggingface";
import { sampleSource } from "@/server/feed/sources/sample";
import type { FeedSource } from "@/server/feed/sources/source";

/** Every source there is. A new one is a file of its own and a line here. */
const sources = [huggingFaceSource(), hfFileSource, pageTextSource, sampleSource] as const;

type AnySource = Pick<FeedSource<never>, "id" | "name" | "feed" | "ranks">;

const byId = new Map<string, AnySource>(sources.map((source) => [source.id, source]));

/** A source that is gone is believed last. */
const GONE: Ranks = { others: 99 };

export const ranksOf = (sourceId: string): Ranks => byId.get(sourceId)?.ranks ?? GONE;

/** What people call a source, or its id if it is gone. */
export const nameOfSource = (sourceId: string): string => byId.get(sourceId)?.name ?? sourceId;
