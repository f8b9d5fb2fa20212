import type { ReactNode } from "react";
import { StartLink } from "@/components/ui/start-link";
import { Wordmark } from "./wordmark";

type StandalonePageProps = { title: string; children: ReactNode; actions?: ReactNode };

/** One message in the middle of an empty page, where nothing is known of the visitor. */
export function StandalonePage({ title, children, actions }: StandalonePageProps) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[38rem] px-4 pt-[12vh] pb-20">
      <StartLink className="mb-8 inline-block hover:no-underline">
        <Wordmark />
      </StartLink>
      <h1 className="type-page">{title}</h1>
      <div className="type-lede mt-3">{children}</div>
      {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
    </main>
  );
}
