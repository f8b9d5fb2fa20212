import { LinkButton } from "@/components/ui/link-button";

type PeoplePagesProps = {
  path: string;
  search: string;
  /** Not the first page. */
  isContinued: boolean;
  /** The last member of this page; the next page begins after them. */
  next: string | null;
};

export function PeoplePages({ path, search, isContinued, next }: PeoplePagesProps) {
  if (next === null && !isContinued) return null;
  const address = (after?: string) => {
    const query = new URLSearchParams({ ...(search !== "" && { q: search }), ...(after !== undefined && { after }) });
    return query.size === 0 ? path : `${path}?${query}`;
  };
  return (
    <nav aria-label="Pages of people" className="mt-5 flex flex-wrap gap-2.5">
      {isContinued && <LinkButton href={address()}>First page</LinkButton>}
      {next !== null && <LinkButton href={address(next)}>More people</LinkButton>}
    </nav>
  );
}
