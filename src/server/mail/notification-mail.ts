import { type NotificationReason, reasonWords } from "@/domain/notifications/reasons";
import { mentionPattern } from "@/domain/threads/mentions";
import type { Mail } from "@/server/mail/send-mail";
import { writeMail } from "@/server/mail/write-mail";

interface NotificationMail extends Required<Pick<Mail, "to" | "conversation" | "unsubscribeUrl">> {
  reason: NotificationReason;
  byName: string | null;
  clubName: string;
  title: string;
  /** The comment as it was typed, and as HTML that we made of it; null where its words are kept back. */
  body: string | null;
  html: string | null;
  link: string;
  unsubscribePage: string;
}

/** What somebody is told of a comment, with the comment in it: one reads on the way and answers at the link. */
export function notificationMail(told: NotificationMail): Mail {
  const { to, reason, byName, clubName, body, html, link, unsubscribePage, conversation, unsubscribeUrl } = told;
  const title = told.title.replace(/\s+/g, " ").trim();
  const happened = `${reasonWords[reason].happened(byName ?? "Somebody")} in ${clubName}, on “${title}”:`;
  const why = `You get this mail because ${whyWords[reason]}.`;
  const words = body === null ? null : body.replace(/@\[[^\][\n]*\]\([^)\s]*\)/g, plainMention).trim();
  return {
    to,
    // The same for all mails of a discussion, since some programs go by it.
    subject: `[${clubName}] ${title}`,
    ...writeMail({
      parts: [
        happened,
        words === null || html === null ? keptBack : { quoted: { text: words, html } },
        { link, words: "Answer in the discussion" },
      ],
      ending: { why, unsubscribePage },
    }),
    conversation,
    unsubscribeUrl,
  };
}

const keptBack =
  "Your club keeps comments back until you have written your own or marked the paper as read. Then it shows there.";

const whyWords: Record<NotificationReason, string> = {
  assigned: "you present the paper",
  mentioned: "the comment mentions you",
  replied: "it answers a comment of yours",
  followed: "you follow the discussion",
};

const plainMention = (text: string) => {
  const name = mentionPattern.exec(text)?.[1];
  return name === undefined ? text : `@${name}`;
};
