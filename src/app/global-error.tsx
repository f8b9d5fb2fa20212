"use client";

import { StartLink } from "@/components/ui/start-link";
import "./globals.css";

type GlobalErrorProps = { error: Error & { digest?: string } };

/** Replaces the whole document when even the frame failed, so it needs nothing but the styles. */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en">
      <head>
        <title>Paperclub could not answer</title>
      </head>
      <body>
        <main className="mx-auto grid max-w-[38rem] gap-4 px-4 pt-[12vh]">
          <h1 className="type-page">Paperclub could not answer</h1>
          <p className="type-lede">
            Something went wrong on our side. What you saved is kept. Reload the page in a moment. If that does not
            help, tell the person who runs this instance{error.digest ? `, with the number ${error.digest}` : ""}.
          </p>
          <p>
            <StartLink className="link">Go to the start page</StartLink>
          </p>
        </main>
      </body>
    </html>
  );
}
