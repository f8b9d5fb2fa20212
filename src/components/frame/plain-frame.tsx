import clsx from "clsx";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { InboxLink } from "./inbox-link";
import { KeyboardShortcuts } from "./keyboard-shortcuts";
import { SignOutForm } from "./sign-out-form";
import { Wordmark } from "./wordmark";

type PlainFrameProps = {
  /** Null for someone who is not signed in. */
  personName: string | null;
  /** "form" holds one column of fields; "page" is as wide as a club's page. */
  width?: "form" | "page";
  children: ReactNode;
};

/** For pages outside a club: sign-in, invitation, my clubs, account. */
export function PlainFrame({ personName, width = "page", children }: PlainFrameProps) {
  return (
    <div className="min-h-dvh">
      <SkipLink />
      <header className="no-print border-b border-line">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2.5 rail:px-11">
          <a href="/" className="inline-flex hover:no-underline">
            <Wordmark />
          </a>
          <nav aria-label="Yours" className="flex flex-wrap items-center gap-x-5 text-md text-ink-2">
            {personName === null ? (
              <a href="/sign-in" className="py-1.5">
                Sign in
              </a>
            ) : (
              <>
                <InboxLink className="py-1.5" />
                <a href="/clubs" className="py-1.5">
                  My clubs
                </a>
                <a href="/account" className="max-w-40 truncate py-1.5" title={`Account of ${personName}`}>
                  {personName}
                </a>
                <SignOutForm className="py-1.5 hover:underline hover:underline-offset-3" />
              </>
            )}
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
