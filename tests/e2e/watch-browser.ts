import type { BrowserContext } from "@playwright/test";

/** What browsers complain of, but for what the test says it provokes. */
export class BrowserWatch {
  readonly #complaints: string[] = [];
  readonly #allowed: RegExp[] = [];

  /** Errors on the console (violations of the content security policy among them) and uncaught exceptions, on all pages. */
  follow(context: BrowserContext): void {
    context.on("console", (message) => {
      if (message.type() !== "error") return;
      this.#note(`${message.page()?.url() ?? "a page"}: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (failure) => {
      this.#note(`${failure.page()?.url() ?? "a page"}: uncaught ${failure.error().stack ?? failure.error().message}`);
    });
  }

  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** Everything that was complained of and not allowed, before or after it happened. */
  complaints(): string[] {
    return this.#complaints.filter((complaint) => !this.#allowed.some((pattern) => pattern.test(complaint)));
  }

  #note(complaint: string): void {
    this.#complaints.push(complaint);
  }
}
