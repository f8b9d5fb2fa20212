import { createPaper } from "@tests/factories/papers";
import type { RowsOf, Scene } from "@tests/integration/authorization/row";

async function somePaper({ db, cast }: Scene) {
  return { clubId: cast.club.id, paperId: (await createPaper(db)).id };
}

// Papers belong to all clubs: what a club knows of one is asked for with the club's own id.
export const papersRows: RowsOf<"papers"> = {
  get: { input: somePaper },
  find: { input: async ({ cast }) => ({ clubId: cast.club.id, query: "" }) },
  listAuthors: { input: somePaper },
};
