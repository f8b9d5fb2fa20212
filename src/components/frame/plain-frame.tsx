import clsx from "clsx";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { KeyboardShortcuts } from "./keyboard-shortcuts";
import { Wordmark } from "./wordmark";

type PlainFrameProps = {
  /** "form" holds one column of fields; "page" is as wide as a club's page. */
  width?: "form" | "page";
  children: ReactNode;
};

/** Around the pages of whoever is not signed in: the front page, sign-in, an invitation. */
export function PlainFrame({ width = "page", children }: PlainFrameProps) {
  return (
    <div className="min-h-dvh">
      <SkipLink />
      <header className="no-print border-b border-line">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2.5 rail:px-11">
          <a href="/" className="inline-flex hover:no-underline">
            <Wordmark />
          </a>
          <nav aria-label="Yours" className="flex flex-wrap items-center gap-x-5 text-md text-ink-2">
            <a href="/sign-in" className="py-1.5">
              Sign in
            </a>
          </nav>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={clsx(
          "mx-auto px-4 pt-7 pb-20 rail:px-11 rail:pt-10",
          width === "form" ? "max-w-[37.5rem]" : "max-w-page",
        )}
      >
        {children}
      </main>
      <KeyboardShortcuts places={[]} />
    </div>
  );
}
