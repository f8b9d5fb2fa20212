export interface ReceivedMail {
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  /** By lower-case name. */
  headers: Record<string, string>;
}

/** Mails by address, each handed out once: a test that asks for the next mail never gets the one before. */
export class MailStore {
  readonly #waiting = new Map<string, ReceivedMail[]>();
  readonly #readers = new Map<string, ((mail: ReceivedMail) => void)[]>();

  put(mail: ReceivedMail): void {
    for (const address of mail.to) {
      const reader = this.#readers.get(address)?.shift();
      if (reader === undefined) this.#waiting.set(address, [...this.list(address), mail]);
      else reader(mail);
    }
  }

  /** The address's oldest mail that was not taken yet, or the next to arrive. */
  async take(address: string, signal?: AbortSignal): Promise<ReceivedMail> {
    const [oldest, ...rest] = this.list(address);
    if (oldest !== undefined) {
      this.#waiting.set(address, rest);
      return oldest;
    }
    return new Promise((resolve, reject) => {
      const readers = this.#readers.get(address) ?? [];
      this.#readers.set(address, [...readers, resolve]);
      signal?.addEventListener("abort", () => {
        // Whoever gave up must not swallow a mail that comes later.
        this.#readers.set(
          address,
          (this.#readers.get(address) ?? []).filter((reader) => reader !== resolve),
        );
        reject(new Error(`No mail to ${address} arrived.`));
      });
    });
  }

  /** What waits for the address, oldest first. */
  list(address: string): ReceivedMail[] {
    return this.#waiting.get(address) ?? [];
  }
}
