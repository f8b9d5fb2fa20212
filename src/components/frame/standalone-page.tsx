"use client";

import type { ReactNode } from "react";
import { StartLink } from "@/components/ui/start-link";
import { Frame } from "./frame";
import { useFrameFacts } from "./frame-facts";
import { Wordmark } from "./wordmark";

type StandalonePageProps = { title: string; children: ReactNode; actions?: ReactNode };

/** One message instead of a page: in the frame of whoever is signed in, else alone in the middle. */
export function StandalonePage({ title, children, actions }: StandalonePageProps) {
  const facts = useFrameFacts();
  const message = (
    <>
      <h1 className="type-page">{title}</h1>
      <div className="type-lede mt-3">{children}</div>
      {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
    </>
  );
  if (facts !== null) {
    return (
      <Frame {...facts}>
        <div className="max-w-[38rem]">{message}</div>
      </Frame>
    );
  }
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[38rem] px-4 pt-[12vh] pb-20">
      <StartLink className="mb-8 inline-block hover:no-underline">
        <Wordmark />
      </StartLink>
      {message}
    </main>
  );
}
