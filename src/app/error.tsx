"use client";

import { StandalonePage } from "@/components/frame/standalone-page";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { StartLink } from "@/components/ui/start-link";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** The message of an unexpected error is for the log; people get the number under which it is logged. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <StandalonePage
      title="This page could not be loaded"
      actions={
        <>
          <Button kind="main" onClick={reset}>
            Try again
          </Button>
          <StartLink className={buttonStyle("default", "regular")}>Go to my clubs</StartLink>
        </>
      }
    >
      Something went wrong on our side. What you saved is kept. If it happens again, tell the person who runs this
      instance
      {error.digest ? (
        <>
          {" "}
          and give them the number <code>{error.digest}</code>.
        </>
      ) : (
        "."
      )}
    </StandalonePage>
  );
}
