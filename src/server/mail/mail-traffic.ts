import { slotsOf } from "@/server/jobs/lane-slots";

/** All slots for mail but one: whatever a domain does, the mails of others have a slot. */
const placesOfDomain = slotsOf.mail - 1;
/** A mail that takes longer makes its recipient's domain count as slow. A server that is well takes a second. */
const SLOW_MS = 3_000;
/** How long a domain counts as slow after such a mail. */
const SLOW_FOR_MS = 60_000;

/** The mails under way, so that a domain whose mails hang takes one slot, and none while it is not tried. */
export class MailTraffic {
  /** When the mails under way began, by domain. Instants are in milliseconds. */
  readonly #began = new Map<string, number[]>();
  readonly #slowUntil = new Map<string, number>();

  /** Begins a mail unless the domain has its share. Each that begins is to be ended. */
  begin(domain: string, now: number): boolean {
    const began = this.#began.get(domain) ?? [];
    if (began.length >= (this.isSlow(domain, now) ? 1 : placesOfDomain)) return false;
    this.#began.set(domain, [...began, now]);
    return true;
  }

  end(domain: string, { beganAt, now }: { beganAt: number; now: number }): void {
    const began = [...(this.#began.get(domain) ?? [])];
    began.splice(began.indexOf(beganAt), 1);
    if (began.length > 0) this.#began.set(domain, began);
    else this.#began.delete(domain);
    for (const [other, until] of this.#slowUntil) if (until <= now) this.#slowUntil.delete(other);
    if (now - beganAt >= SLOW_MS) this.#slowUntil.set(domain, now + SLOW_FOR_MS);
  }

  isSlow(domain: string, now: number): boolean {
    const oldest = this.#began.get(domain)?.[0] ?? now;
    return now - oldest >= SLOW_MS || (this.#slowUntil.get(domain) ?? 0) > now;
  }
}
