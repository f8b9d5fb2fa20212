import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** A plain form: the search text is in the address, and it works without a script. */
export function PeopleSearch({ search, found }: { search: string; found: number }) {
  return (
    <form role="search" className="mb-4 flex flex-wrap items-center gap-2.5">
      <Input
        type="search"
        name="q"
        defaultValue={search}
        maxLength={100}
        aria-label="Name of the person"
        placeholder="Name"
        data-search=""
        className="w-auto min-w-0 max-w-64 grow"
      />
      <Button type="submit">Search</Button>
      {search !== "" && (
        <span className="type-meta">
          {found === 0 ? "nobody with that name" : found === 1 ? "one person" : `${found} people`}
        </span>
      )}
    </form>
  );
}
