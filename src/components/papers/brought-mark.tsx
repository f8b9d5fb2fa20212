import { Chip } from "@/components/ui/chip";

const words = {
  paper: { short: "added by your club", long: "Added by your club. Not confirmed by a source yet." },
  details: {
    short: "completed by your club",
    long: "Some details were added by your club. Not confirmed by a source yet.",
  },
};

/** Marks what only the club says of a paper, and what a source has yet to confirm. */
export function BroughtMark({ brought }: { brought: keyof typeof words | null }) {
  return brought === null ? null : <Chip title={words[brought].long}>{words[brought].short}</Chip>;
}

/** The same as a sentence, where there is room for one. */
export function BroughtNote({ brought }: { brought: keyof typeof words | null }) {
  return brought === null ? null : <p className="type-lede mt-2">{words[brought].long}</p>;
}
