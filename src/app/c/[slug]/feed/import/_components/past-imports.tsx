import { importTitle } from "@/app/c/[slug]/feed/_components/import-title";
import { importStatusWords } from "@/app/c/[slug]/feed/_components/import-words";
import { Time } from "@/components/time/time";
import { LinkButton } from "@/components/ui/link-button";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import { SectionTitle } from "@/components/ui/section-title";
import type { Zones } from "@/domain/time/write-instant";
import type { listImports } from "@/server/feed/imports.queries";

type PastImportsProps = {
  slug: string;
  past: Awaited<ReturnType<typeof listImports>>;
  zones: Zones;
  isContinued: boolean;
};

export function PastImports({ slug, past: { imports, next }, zones, isContinued }: PastImportsProps) {
  if (imports.length === 0 && !isContinued) return null;
  return (
    <>
      <SectionTitle>{isContinued ? "Earlier imports, further back" : "Earlier imports"}</SectionTitle>
      <Rows aria-label="Earlier imports">
        {imports.map((item) => (
          <Row key={item.id} className="py-3!">
            <a href={`/c/${slug}/feed/imports/${item.id}`} className="font-[550]">
              {importTitle(item.label)}
            </a>
            <Meta>
              <span>{item.sourceName}</span>
              <span>{importStatusWords(item)}</span>
              <span>
                <Time instant={item.createdAt} zones={zones} style="shortDateTime" />
              </span>
              {item.startedBy !== null && <span>{item.startedBy}</span>}
            </Meta>
          </Row>
        ))}
      </Rows>
      {next !== null && (
        <LinkButton href={`/c/${slug}/feed/import?before=${next}`} className="mt-4">
          Further back
        </LinkButton>
      )}
    </>
  );
}
