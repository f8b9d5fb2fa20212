import { SectionTitle } from "@/components/ui/section-title";
import { TextLink } from "@/components/ui/text-link";
import type { ClosedRound } from "./closed-round";

/** Where the ballots can be read, or why nobody can. */
export function BallotsNote({ round, clubPath }: { round: ClosedRound; clubPath: string }) {
  const { voters, ballotsAfterClose, hasFile, number, receipt, savedAt } = round;
  if (voters === 0) return null;
  const href = `${clubPath}/rounds/${number}/ballots`;
  const all = voters === 1 ? "The one ballot" : `All ${voters} ballots`;
  return (
    <>
      <SectionTitle>The ballots</SectionTitle>
      {ballotsAfterClose === "sealed" ? (
        <p className="type-lede">
          This club seals its ballots: they were counted, and nobody sees how anyone voted, not even organizers.
          {round.result.picks.some(({ level }) => level !== undefined) &&
            " Burdens are hidden too, because a burden that moves shows how its member voted."}
        </p>
      ) : !hasFile ? (
        <p className="type-lede">This round closed before ballots were published.</p>
      ) : (
        <p className="type-lede">
          <TextLink href={href}>{all}</TextLink>
          {ballotsAfterClose === "named"
            ? ", with the names of those who cast them."
            : voters === 1
              ? ", under a receipt that only its voter knows."
              : ", each under a receipt that only its voter knows."}
          {receipt !== null && savedAt !== null && (
            <>
              {" Yours is "}
              <TextLink href={`${href}#mine`}>
                {ballotsAfterClose === "named" ? "the first there" : <code>{receipt}</code>}
              </TextLink>
              .
            </>
          )}
        </p>
      )}
    </>
  );
}
