"use client";

import { useState } from "react";
import { showToast } from "@/components/ui/toast-store";
import { messageOf } from "@/trpc/error-words";
import { runQuery } from "@/trpc/run-query";

type PaperAuthorsProps = {
  clubId: string;
  paperId: string;
  /** The first of them. */
  names: readonly string[];
  count: number;
  organization: string | null;
};

/** The authors, in the paper's order: the first ones at once, three thousand more on request. */
export function PaperAuthors({ clubId, paperId, names, count, organization }: PaperAuthorsProps) {
  const [further, setFurther] = useState<readonly string[]>([]);
  const [isLoading, setLoading] = useState(false);
  const shown = [...names, ...further];
  const left = names.length === 0 ? 0 : count - shown.length;

  const loadMore = async () => {
    setLoading(true);
    try {
      const page = await runQuery((trpc) =>
        trpc.papers.listAuthors.queryOptions({ clubId, paperId, after: shown.length }, { meta: { inline: true } }),
      );
      setFurther([...further, ...page.names]);
    } catch (error) {
      showToast(messageOf(error), { kind: "error" });
    } finally {
      setLoading(false);
    }
  };

  if (count === 0 && organization === null) return null;
  return (
    <p className="mt-2.5 max-w-[68ch] text-md text-ink-2">
      {shown.length > 0 ? shown.join(", ") : count > 0 && `${count} ${count === 1 ? "author" : "authors"}`}
      {left > 0 && (
        <>
          {" and "}
          <button
            type="button"
            aria-busy={isLoading}
            disabled={isLoading}
            onClick={loadMore}
            className="link text-ink-2"
          >
            {left.toLocaleString("en")} {left === 1 ? "other" : "others"}
          </button>
        </>
      )}
      {organization !== null && (
        <span className="text-ink-3">
          {count > 0 && " · "}
          {organization}
        </span>
      )}
    </p>
  );
}
