import { formatInZone } from "@/domain/time/format-instant";
import { escapeHtml } from "@/server/mail/escape-html";
import type { Mail } from "@/server/mail/send-mail";

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
  return {
    to,
    subject: `More time to vote in ${club}`,
    text: `${happened}\n\n${advice}\n\n${link}\n`,
    html: `<p>${escapeHtml(happened)}</p><p>${advice}</p><p><a href="${escapeHtml(link)}">Open the round</a></p><p>${escapeHtml(link)}</p>`,
  };
}
