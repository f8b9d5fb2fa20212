import type { Mail } from "@/server/mail/send-mail";
import { writeMail } from "@/server/mail/write-mail";

/** Asks the new address whether it is the person's. */
export function confirmEmailMail({ to, link }: { to: string; link: string }): Mail {
  const intro = "To use this address for your Paperclub account, open this link and press the button.";
  const outro =
    "The link works once and expires in an hour. If you did not ask for it, ignore this email and nothing changes.";
  return {
    to,
    subject: "Confirm your new address",
    ...writeMail({ parts: [intro, { link, words: "Use this address" }, outro] }),
  };
}

/** What an address gets that another account uses already: whoever asked for it gets the same answer in either case. */
export function emailTakenMail({ to }: { to: string }): Mail {
  const text =
    "Someone asked to use this address for another Paperclub account. It already belongs to your account, so nothing was changed. If it was you, sign in with this address instead.";
  return { to, subject: "This address already has an account", ...writeMail({ parts: [text] }) };
}

/** Notifies the former address: if it was not its owner, they learn of it now. */
export function emailChangedMail({ to }: { to: string }): Mail {
  const text =
    "Your Paperclub account now uses another address, and sign-in links go there. If you did not change it, tell the person who runs this instance at once.";
  return { to, subject: "Your address was changed", ...writeMail({ parts: [text] }) };
}
