import { isAsked, turnWords } from "@/domain/notifications/turn-words";
import type { AssignmentEnd, AssignmentStatus } from "@/domain/rota/assignment-rules";
import { formatInZone } from "@/domain/time/format-instant";
import type { Mail } from "@/server/mail/send-mail";
import { writeMail } from "@/server/mail/write-mail";

interface TurnMail extends Required<Pick<Mail, "to" | "conversation" | "unsubscribeUrl">> {
  status: AssignmentStatus;
  endedBecause: AssignmentEnd | null;
  byName: string | null;
  clubName: string;
  title: string;
  startsAt: Date;
  answerBy: Date | null;
  /** The sentence with the numbers: why this person. */
  why: string;
  /** The reader's. */
  zone: string;
  link: string;
  unsubscribePage: string;
}

/** No mail goes out of a meeting that is off or over. */
const ahead = { isCancelled: false, isPast: false };

/** What somebody is told of their turn to present: what, when, why they, and until when to answer. */
export function turnMail(told: TurnMail): Mail {
  const { to, status, endedBecause, byName, clubName, startsAt, answerBy, zone, link, unsubscribePage, conversation } =
    told;
  const title = told.title.replace(/\s+/g, " ").trim();
  const isQuestion = isAsked({ ...ahead, status });
  const state = turnWords({ ...ahead, status, endedBecause, byName });
  const when = formatInZone(startsAt, zone, "dateTimeInZone");
  const happened = `${state} in ${clubName}: “${title}”, on ${when}.`;
  const more = isQuestion ? [told.why] : [];
  if (isQuestion && answerBy !== null)
    more.push(`Please answer until ${formatInZone(answerBy, zone, "dateTimeInZone")}.`);
  const subject = isQuestion ? `Will you present “${title}”?` : `${state}: ${title}`;
  const act = isQuestion ? "Say whether you do" : "Open the paper";
  const why = "You get this mail because it is about your turn to present.";
  return {
    to,
    subject: `[${clubName}] ${subject}`,
    ...writeMail({ parts: [happened, ...more, { link, words: act }], ending: { why, unsubscribePage } }),
    conversation,
    unsubscribeUrl: told.unsubscribeUrl,
  };
}
