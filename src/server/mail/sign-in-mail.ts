import type { Mail } from "@/server/mail/send-mail";
import { writeMail } from "@/server/mail/write-mail";

/** The mail with a sign-in link. It says nothing of whether the address is known here. */
export function signInMail({ to, link, minutes }: { to: string; link: string; minutes: number }): Mail {
  const intro = "To sign in to Paperclub, open this link and press the button.";
  const outro = `The link works once and expires in ${minutes} minutes. If you did not ask for it, ignore this email.`;
  return {
    to,
    subject: "Sign in to Paperclub",
    ...writeMail({ parts: [intro, { link, words: "Sign in to Paperclub" }, outro] }),
  };
}
