import { Chip } from "@/components/ui/chip";

const words = {
  paper: "Added by your club; not confirmed by a source yet",
  details: "Some details were added by your club; not confirmed by a source yet",
};

/** Marks what only the club says of a paper, and what a source has yet to confirm. */
export function BroughtMark({ brought }: { brought: keyof typeof words | null }) {
  return brought === null ? null : <Chip>{words[brought]}</Chip>;
}
