import { feedPage } from "@tests/factories/feed-items";
import { createImport } from "@tests/factories/imports";
import { createListing } from "@tests/factories/listings";
import { createPaper } from "@tests/factories/papers";
import type { RowsOf, Scene } from "@tests/integration/authorization/row";

async function importOf({ db, cast }: Scene, status: "done" | "failed" = "done") {
  const { id } = await createImport(db, { club: cast.club, status });
  return { clubId: cast.club.id, importId: id };
}

const text = feedPage([{ title: "On Being Let In" }]);

// The feed's days are the same for all clubs; what a club has made of their papers is asked for with the club's own id.
export const feedRows: RowsOf<"feed"> = {
  addPaperLink: {
    input: async ({ db, cast }) => {
      const { id } = await createPaper(db, { clubId: cast.club.id, arxivId: null });
      return { clubId: cast.club.id, paperId: id, link: "10.1000/182" };
    },
  },
  getDay: {
    input: async ({ db, cast }) => {
      await createListing(db, { day: "2026-01-05" });
      return { clubId: cast.club.id, day: "2026-01-05" };
    },
  },
  listDays: { input: ({ cast }) => ({ clubId: cast.club.id, month: "2026-01" }) },
  getImport: { input: (scene) => importOf(scene) },
  previewText: { input: ({ cast }) => ({ clubId: cast.club.id, text }) },
  startImport: {
    input: ({ cast }) => ({ clubId: cast.club.id, request: { kind: "text", text, label: "page.txt" } }),
  },
  retryImport: { input: (scene) => importOf(scene, "failed") },
};
