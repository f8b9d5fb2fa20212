import type { Mail } from "@/server/mail/send-mail";

// The queue knows no mails: whoever sends them says what their job needs.
declare module "@/server/jobs/job-payloads" {
  interface JobPayloads {
    "mail.send": Mail;
  }
}
