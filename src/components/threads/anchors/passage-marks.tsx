"use client";

import { lazy, Suspense } from "react";
import { type PassagesOf, usePassages } from "./use-passages";

/** Finding passages in the abstract takes some script: it comes where there are passages. */
const AnchorMarks = lazy(async () => ({ default: (await import("./anchor-marks")).AnchorMarks }));

/** Marks beside the abstract for all comments of the thread that are about a passage, also for those not on the page. */
export function PassageMarks(thread: PassagesOf) {
  const comments = usePassages(thread);
  if (comments.length === 0) return null;
  return (
    <Suspense>
      <AnchorMarks comments={comments} />
    </Suspense>
  );
}
