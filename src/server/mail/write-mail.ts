import { escapeHtml } from "@/domain/text/escape-html";
import type { Mail } from "@/server/mail/send-mail";

/** A part of a mail, in the order in which it is read. */
export type MailPart =
  | string
  /** Somebody else's words: as text, and as HTML that we made of them. */
  | { quoted: { text: string; html: string } }
  | { link: string; words: string };

interface MailContent {
  parts: MailPart[];
  /** Why one gets it, and where one ends mails of this kind. */
  ending?: { why: string; unsubscribePage: string };
}

/**
 * The two forms of a mail, which say the same. Styles are on the elements, since many mail programs drop all others, and
 * distinguish what is what without a colour of the ground: programs turn mails dark by themselves.
 */
export function writeMail({ parts, ending }: MailContent): Pick<Mail, "text" | "html" | "links"> {
  return {
    links: parts.flatMap((part) => (typeof part === "object" && "link" in part ? [part.link] : [])),
    text: [...parts.map(textOf), ...(ending ? [endingText(ending)] : [])].join("\n\n").concat("\n"),
    html: [
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head>`,
      `<body><div style="${style.page}">`,
      ...parts.map(htmlOf),
      ...(ending ? [endingHtml(ending)] : []),
      "</div></body></html>",
    ].join("\n"),
  };
}

const style = {
  page: "max-width:36em;padding:8px;font:16px/1.5 Inter,'Helvetica Neue',Helvetica,Arial,sans-serif",
  part: "margin:0 0 1em",
  quote: "margin:0 0 1em;padding:0 0 0 1em;border-left:3px solid #8b8575",
  act: "display:inline-block;margin:0 0 0.5em;padding:0.5em 1em;border-radius:6px;background:#1f5f4a;color:#ffffff;font-weight:600;text-decoration:none",
  aside: "margin:1.5em 0 0;padding:0.75em 0 0;border-top:1px solid #8b8575;font-size:13px",
  link: "font-size:13px;overflow-wrap:anywhere",
};

function textOf(part: MailPart): string {
  if (typeof part === "string") return part;
  return "quoted" in part ? quote(part.quoted.text) : `${part.words}: ${part.link}`;
}

/** Every line of it, since a comment's own last lines could else pass for ours, with a link of their choice. */
const quote = (text: string) =>
  text
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => `> ${line}`)
    .join("\n");

function htmlOf(part: MailPart): string {
  if (typeof part === "string") return `<p style="${style.part}">${escapeHtml(part)}</p>`;
  if ("quoted" in part) return `<blockquote style="${style.quote}">${part.quoted.html}</blockquote>`;
  const link = escapeHtml(part.link);
  // Written out as well: who is careful reads where a link leads before pressing it.
  return `<p style="${style.part}"><a href="${link}" style="${style.act}">${escapeHtml(part.words)}</a><br><span style="${style.link}">${link}</span></p>`;
}

const endingText = ({ why, unsubscribePage }: NonNullable<MailContent["ending"]>) =>
  `--\n${why} Unsubscribe from these emails: ${unsubscribePage}`;

const endingHtml = ({ why, unsubscribePage }: NonNullable<MailContent["ending"]>) =>
  `<p style="${style.aside}">${escapeHtml(why)} <a href="${escapeHtml(unsubscribePage)}">Unsubscribe from these emails</a>.</p>`;
