type WhoVotedProps = { people: readonly { id: string; name: string }[] };

/** More names than this are folded away. */
const MAX_SHOWN = 12;

/** Who has voted, where the club shows that; never what. */
export function WhoVoted({ people }: WhoVotedProps) {
  if (people.length === 0) return null;
  const names = people.map(({ name }) => name).join(", ");
  if (people.length <= MAX_SHOWN) return <p className="type-meta mt-1.5 max-w-measure">Voted so far: {names}</p>;
  return (
    <details className="type-meta mt-1.5 max-w-measure">
      <summary>Who has voted</summary>
      <p className="mt-1">{names}</p>
    </details>
  );
}
