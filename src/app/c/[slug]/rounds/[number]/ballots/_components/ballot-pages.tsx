import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { SectionTitle } from "@/components/ui/section-title";
import { TextLink } from "@/components/ui/text-link";
import { BallotItem } from "./ballot-item";
import { PaperKey } from "./paper-key";
import type { FoundBallots, PublishedBallots } from "./search-ballots";

type BallotPagesProps = {
  papers: PublishedBallots["papers"];
  found: FoundBallots;
  picked: ReadonlySet<string>;
  isNamed: boolean;
  clubPath: string;
  roundPath: string;
};

/** With more papers than this ballots name them by number. */
const MAX_TITLES = 20;

/** The viewer's own ballot, a way to find any other, and all of them by the page. Works without a script. */
export function BallotPages({ papers, found, picked, isNamed, clubPath, roundPath }: BallotPagesProps) {
  const { mine, ballots, voter, page, pages, count } = found;
  const isCompact = papers.length > MAX_TITLES;
  const here = `${roundPath}/ballots`;
  const key = new Map(
    papers.map((paper, at) => [paper.id, { ...paper, number: at + 1, isPicked: picked.has(paper.id) }]),
  );
  const pageLink = (to: number) => `${here}?${new URLSearchParams({ ...(voter && { voter }), page: `${to}` })}`;
  return (
    <>
      {mine !== null && (
        <section id="mine" aria-label="Your ballot" className="mb-7 border-l-3 border-accent bg-sheet px-[18px] py-3.5">
          <BallotItem ballot={mine} papers={key} isNamed={isNamed} isCompact={isCompact} />
        </section>
      )}
      <form action={here} role="search" className="flex flex-wrap items-end gap-2.5">
        <label className="grid gap-1 text-md font-[550]">
          {isNamed ? "Find a member’s ballot" : "Find a receipt"}
          <Input
            name="voter"
            defaultValue={voter}
            autoComplete="off"
            spellCheck={false}
            className={isNamed ? "w-60" : "w-60 font-mono"}
          />
        </label>
        <Button type="submit">Find</Button>
        {voter !== "" && (
          <TextLink href={here} className="py-2 text-md">
            Show all
          </TextLink>
        )}
      </form>
      <PaperKey papers={[...key.values()]} clubPath={clubPath} />
      <SectionTitle>{headline(found)}</SectionTitle>
      {count === 0 ? (
        <p className="type-lede">
          {isNamed
            ? "Nobody with that name voted in this round."
            : "This round has no ballot with that receipt. Receipts are new in every round. Check that yours is from this one."}
        </p>
      ) : (
        <ul role="list" className="rows">
          {ballots.map((ballot) => (
            <li key={ballot.voter} className="row">
              <BallotItem ballot={ballot} papers={key} isNamed={isNamed} isCompact={isCompact} />
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav aria-label="Pages of ballots" className="mt-5 flex flex-wrap items-center gap-2.5">
          {page > 1 && <LinkButton href={pageLink(page - 1)}>Before</LinkButton>}
          {page < pages && <LinkButton href={pageLink(page + 1)}>More ballots</LinkButton>}
        </nav>
      )}
    </>
  );
}

function headline({ voter, page, pages, count }: FoundBallots): string {
  const all = count === 1 ? "1 ballot" : `${count} ballots`;
  const found = voter === "" ? all : `${all} found`;
  return pages > 1 ? `${found}, page ${page} of ${pages}` : found;
}
