"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { getLastFrame, type LastFrame } from "./last-frame";

const FrameFacts = createContext<LastFrame | null>(null);

/** Around everything, for pages that replace another and get nothing from the server themselves. */
export function FrameFactsProvider({ facts, children }: { facts: LastFrame | null; children: ReactNode }) {
  return <FrameFacts value={facts}>{children}</FrameFacts>;
}

/** The frame of the page before this one; as the document came with it, if this is the first. Null: not signed in. */
export function useFrameFacts(): LastFrame | null {
  const facts = useContext(FrameFacts);
  const [last] = useState(getLastFrame);
  return last ?? facts;
}
