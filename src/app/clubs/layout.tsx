import type { ReactNode } from "react";
import { ApiProvider } from "@/trpc/client";

export default function ClubsLayout({ children }: { children: ReactNode }) {
  return <ApiProvider>{children}</ApiProvider>;
}
