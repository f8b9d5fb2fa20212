import { nextNumber } from "@tests/factories/sequence";

interface FeedItemFields {
  id?: string;
  title?: string;
  /** The day on which it was listed. */
  day?: string;
  /** More of the item's `paper`. */
  paper?: Record<string, unknown>;
}

/** An item as the Daily Papers API gives it. */
export function feedItem({ id, title, day = "2025-11-05", paper = {} }: FeedItemFields = {}) {
  const number = nextNumber("feed item");
  return {
    title: title ?? `Paper of the Feed, Number ${number}`,
    publishedAt: "2025-11-03T19:00:00.000Z",
    numComments: 1,
    submittedBy: { fullname: "Sol Reader", name: "sol" },
    paper: {
      id: id ?? `2511.${String(number).padStart(5, "0")}`,
      title: title ?? `Paper of the Feed, Number ${number}`,
      summary: "We describe a thing in our own words, and say what came of it.",
      authors: [{ name: "Mira Lindqvist", hidden: false }],
      publishedAt: "2025-11-03T23:00:00.000Z",
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
      upvotes: 7,
      ...paper,
    },
  };
}

/** A page as it is copied from the site, with these papers. */
export function feedPage(
  papers: readonly { title: string; abstract?: string; trailer?: string }[],
  { date = "Nov 5, 2025" }: { date?: string } = {},
): string {
  const blocks = papers.map(
    ({
      title,
      abstract = `${title} is described here in words of our own. `.repeat(8).trim(),
      trailer = "  • 9 authors\n·\nNov 3 2",
    }) => `${title}\n\n${abstract}\n\n${trailer}`,
  );
  return `Daily Papers\n\nbyAK and the research community\n\n${date}\n\n${blocks.join("\n\n")}\n`;
}
