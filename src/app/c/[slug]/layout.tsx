import type { ReactNode } from "react";
import { ApiProvider } from "@/trpc/client";

/** Gives the club's pages their client, kept across them. It asks nothing: each page guards itself. */
export default function ClubLayout({ children }: { children: ReactNode }) {
  return <ApiProvider>{children}</ApiProvider>;
}
