import type { Mail } from "@/server/mail/send-mail";
import { writeMail } from "@/server/mail/write-mail";

/** The mail with a sign-in link. It says nothing of whether the address is known here. */
export function signInMail({ to, link, minutes }: { to: string; link: string; minutes: number }): Mail {
  const intro = "Open this link and press the button to sign in to Paperclub.";
  const outro = `It works once, within ${minutes} minutes. If you did not ask for it, nothing happens when you leave it alone.`;
  return {
    to,
    subject: "Sign in to Paperclub",
    ...writeMail({ parts: [intro, { link, words: "Sign in to Paperclub" }, outro] }),
  };
}
