"use client";

import { TitleText } from "@/components/papers/title-text";
import { Time } from "@/components/time/time";
import { SectionTitle } from "@/components/ui/section-title";
import { useNow } from "@/components/ui/use-now";
import type { Zones } from "@/domain/time/write-instant";
import type { Week } from "@/server/week/week.queries";
import { useRecentComments } from "./use-recent-comments";

type LatelySaidProps = {
  clubId: string;
  recent: Week["recent"];
  lastEventId: string;
  clubPath: string;
  zones: Zones;
  now: string;
};

export function LatelySaid({ clubPath, ...known }: LatelySaidProps) {
  const recent = useRecentComments(known);
  const zones = { ...known.zones, now: useNow(known.now) };
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby="lately">
      <SectionTitle id="lately">Recent comments</SectionTitle>
      <ul role="list" className="grid gap-4">
        {recent.map(({ id, paperId, titleHtml, authorName, excerpt, createdAt }) => (
          <li key={id} className="min-w-0">
            <p className="text-[0.84375rem] text-ink-3">
              <b className="font-semibold text-ink">{authorName ?? "A former member"}</b> in{" "}
              <a href={`${clubPath}/papers/${paperId}#comment-${id}`} className="link line-clamp-1 inline">
                <TitleText html={titleHtml} />
              </a>
              , <Time instant={createdAt} zones={zones} style="ago" />
            </p>
            <p className="mt-0.5 line-clamp-3 wrap-anywhere">{excerpt}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
