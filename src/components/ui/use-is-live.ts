"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * False until scripts answer to what is pressed. What would seem to work before, such as a box that can be ticked, is
 * disabled until then: nobody's tap is lost unseen.
 */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
