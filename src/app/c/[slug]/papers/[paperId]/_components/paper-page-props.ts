import type { requireClub } from "@/server/api/caller";
import type { PaperView } from "@/server/papers/papers.queries";

export type PaperPageProps = Awaited<ReturnType<typeof requireClub>> & {
  paper: PaperView;
  /** The time of rendering. */
  now: string;
};
