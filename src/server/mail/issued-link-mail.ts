import type { Mail } from "@/server/mail/send-mail";
import { writeMail } from "@/server/mail/write-mail";

/** Notifies someone that an organizer issued a link that signs in as them. Without the link: the organizer has it. */
export function issuedLinkMail({ to, by, club }: { to: string; by: string; club: string }): Mail {
  const happened = `${by} made a sign-in link for you, to use Paperclub in ${club} without a mail. It works once, within a day.`;
  const advice =
    "If you did not ask for it, sign in with your address and end the sessions that you do not know on your account page, and ask the club's owner about it.";
  return { to, subject: "A sign-in link was made for you", ...writeMail({ parts: [happened, advice] }) };
}
