import { mutate, type SoakScene } from "@tests/bench/soak/soak-scene";

const PAPERS_PER_TEXT = 20;
/** Of each text so many papers were in the one before it: most of what is pasted is known already. */
const KNOWN_PER_TEXT = 15;
const FIRST_NUMBER = 10_000;
const DAYS = 28;

/** A page of the feed as JSON. The import itself is a job; the texts of one club run one after the other. */
export async function importPastedText(scene: SoakScene, turn: number): Promise<void> {
  const first = FIRST_NUMBER + turn * (PAPERS_PER_TEXT - KNOWN_PER_TEXT);
  const text = JSON.stringify(Array.from({ length: PAPERS_PER_TEXT }, (_, at) => item(first + at, turn)));
  await mutate(scene, "feed.startImport", { request: { kind: "text", text, label: `text ${turn}` } }, turn);
}

function item(number: number, turn: number): object {
  const day = String(1 + (number % DAYS)).padStart(2, "0");
  return {
    title: `What Small Models Learn While Waiting, Part ${number}`,
    publishedAt: `2025-02-${day}T09:00:00.000Z`,
    paper: {
      id: `2502.${number}`,
      title: `What Small Models Learn While Waiting, Part ${number}`,
      summary: `We watch model ${number} wait and say what it learns. `.repeat(15),
      authors: [{ name: `Author Number ${number % 100}` }],
      publishedAt: `2025-02-${day}T09:00:00.000Z`,
      submittedOnDailyAt: `2025-02-${day}T00:00:00.000Z`,
      upvotes: turn,
    },
  };
}
