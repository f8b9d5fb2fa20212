import { formatInZone } from "@/domain/time/format-instant";
import type { Mail } from "@/server/mail/send-mail";
import { writeMail } from "@/server/mail/write-mail";

interface Extension {
  to: string;
  /** The club's name. */
  club: string;
  /** The round's. */
  number: number;
  before: Date;
  after: Date;
  /** The reader's. */
  zone: string;
  /** To the round. */
  link: string;
}

/** Tells somebody who can vote that there is more time. Nothing of how the vote stands, which nobody knows. */
export function extensionMail({ to, club, number, before, after, zone, link }: Extension): Mail {
  const [was, now] = [before, after].map((instant) => formatInZone(instant, zone, "dateTimeInZone", before));
  const happened = `The vote of round ${number} in ${club} was extended: it closes on ${now}, and not on ${was}.`;
  const advice = "If you have voted, your ballot stands; you can change it until then.";
  const subject = `More time to vote in ${club}`;
  return { to, subject, ...writeMail({ parts: [happened, advice, { link, words: "Open the round" }] }) };
}
