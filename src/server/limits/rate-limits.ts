import { isIPv6 } from "node:net";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "@/domain/domain-error";
import { getPool } from "@/server/db";
import { processGlobal } from "@/server/process-global";

/** Points a key has within the time; the reason is beside each. */
const rules = {
  /** Links to one mailbox: enough for a mistyped try, too few to flood anyone. */
  linkByMailbox: { points: 5, durationSeconds: 10 * 60 },
  /** Links asked for from one address: a whole lab may sit behind it. */
  linkByAddress: { points: 30, durationSeconds: 10 * 60 },
  /** Links that one person asks for to addresses that may not be theirs: more than a few are for somebody else's mailbox. */
  linkByPerson: { points: 10, durationSeconds: 10 * 60 },
  /** Links opened from one address: guessing 256 bits is hopeless anyway, this keeps the log short. */
  linkUse: { points: 60, durationSeconds: 10 * 60 },
  /** Invitations looked at from one address. */
  invitation: { points: 60, durationSeconds: 10 * 60 },
  /** One calendar's readers: a phone, a laptop and a calendar service, each every few minutes. */
  calendarFeed: { points: 120, durationSeconds: 10 * 60 },
  /** Calendar addresses that open nothing, from one address: a guess among 256 bits, or a link that was renewed. */
  calendarMiss: { points: 60, durationSeconds: 10 * 60 },
  /** Writing calls of one person: ten a second is more than hands can do. */
  write: { points: 600, durationSeconds: 60 },
  /**
   * Mails that the comments of one person cause: a lively hour in a large club. Past it only the inbox notifies; mentions in
   * every comment would else fill mailboxes as fast as a person may write, and cost the instance its good name as a sender.
   */
  mailCaused: { points: 300, durationSeconds: 60 * 60 },
  /** Imports of one person: each may carry megabytes. */
  import: { points: 20, durationSeconds: 10 * 60 },
  /** Texts of one person looked at before an import: one may try a page a few times. */
  importPreview: { points: 60, durationSeconds: 10 * 60 },
  /** Megabytes of feeds that are read for one person: a year of the feed, looked at and imported, and as much again. */
  importedMegabytes: { points: 200, durationSeconds: 10 * 60 },
} as const;

export type RateRule = keyof typeof rules;

/**
 * A provider gives each customer a /64 or more, and some a /48: there may be so many customers in one, or one who has
 * it all.
 */
const WIDER_NET_FACTOR = 16;

function limiter(name: string, { points, durationSeconds }: { points: number; durationSeconds: number }) {
  return processGlobal(
    `limiter.${name}`,
    () =>
      new RateLimiterPostgres({
        storeClient: getPool(),
        storeType: "pool",
        tableName: "rate_limits",
        tableCreated: true,
        keyPrefix: name,
        points,
        duration: durationSeconds,
        // A key that is over its limit is refused from memory: a flood costs no statement.
        inMemoryBlockOnConsumed: points + 1,
        clearExpiredByTimeout: false,
      }),
  );
}

/** Takes points, one if nothing else is said. Throws `too_many_requests` with the seconds to wait. */
export async function consume(rule: RateRule, key: string, cost = 1): Promise<void> {
  const { points, durationSeconds } = rules[rule];
  try {
    await limiter(rule, { points, durationSeconds }).consume(foldAddress(key), cost);
    const wider = widerNet(key);
    if (wider === null) return;
    await limiter(`${rule}.wide`, { points: points * WIDER_NET_FACTOR, durationSeconds }).consume(wider, cost);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new DomainError(
      "too_many_requests",
      `Too many attempts. Please try again in ${waitWords(seconds)}.`,
      seconds,
    );
  }
}

/** Takes one point if there is one. For what is left undone in silence. */
export async function tryConsume(rule: RateRule, key: string): Promise<boolean> {
  try {
    await consume(rule, key);
    return true;
  } catch (refusal) {
    if (refusal instanceof DomainError) return false;
    throw refusal;
  }
}

/** A customer of IPv6 has a whole /64 to rotate through, so that is one key. */
export function foldAddress(key: string): string {
  if (!isIPv6(key)) return key;
  if (key.startsWith("::ffff:") && key.includes(".")) return key.slice("::ffff:".length);
  return `${groupsOf(key).slice(0, 4).join(":")}::/64`;
}

/** Whoever rotates through the /64 of a /48 is counted there as well; null for what is no IPv6. */
export function widerNet(key: string): string | null {
  return isIPv6(key) && !key.includes(".") ? `${groupsOf(key).slice(0, 3).join(":")}::/48` : null;
}

function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(zeros).fill("0"), ...after];
  return groups.map((group) => Number.parseInt(group, 16).toString(16));
}

function waitWords(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
