import type { Metadata } from "next";
import { NothingHere } from "./_components/nothing-here";

export const metadata: Metadata = { title: "Page not found" };

/** Says the same of what does not exist and of what the viewer may not see. */
export default function NotFound() {
  return <NothingHere />;
}
