import type { Mail } from "@/server/mail/send-mail";
import { writeMail } from "@/server/mail/write-mail";

/** Notifies someone that an organizer issued a link that signs in as them. Without the link: the organizer has it. */
export function issuedLinkMail({ to, by, club }: { to: string; by: string; club: string }): Mail {
  const happened = `${by} created a sign-in link for you, so that you can use Paperclub in ${club} without an email. It works once and expires in a day.`;
  const advice =
    "If you did not ask for it, sign in with your email address, sign out the browsers you do not recognize on your account page, and ask the club's owner about it.";
  return { to, subject: "A sign-in link was created for you", ...writeMail({ parts: [happened, advice] }) };
}
