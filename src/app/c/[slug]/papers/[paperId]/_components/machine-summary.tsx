import { Chip } from "@/components/ui/chip";

type MachineSummaryProps = { summary: string | null; keywords: readonly string[]; source: string };

/** What a machine at the source made of the paper. Plain text, and always marked as what it is. */
export function MachineSummary({ summary, keywords, source }: MachineSummaryProps) {
  if (summary === null && keywords.length === 0) return null;
  return (
    <aside aria-label="Made by a machine" className="mt-7 max-w-[68ch] border-l-2 border-line-strong pl-4">
      <p className="type-section">By a machine at {source}, not by the authors</p>
      {summary !== null && <p className="mt-1.5 text-ink-2">{summary}</p>}
      {keywords.length > 0 && (
        <ul role="list" aria-label="Keywords" className="mt-2.5 flex flex-wrap gap-1.5">
          {[...new Set(keywords)].map((keyword) => (
            <li key={keyword}>
              <Chip>{keyword}</Chip>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
