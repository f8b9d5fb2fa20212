import { forgetName } from "@/domain/people/forget-name";
import { escapeHtml } from "@/domain/text/escape-html";
import { Prisma } from "@/generated/prisma/client";
import type { Db } from "@/server/db";
import type { JobPayloads } from "@/server/jobs/job-payloads";

type QueuedMail = JobPayloads["mail.send"];

const waitingMails = Prisma.sql`graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task
  ON task.id = job.task_id AND task.identifier = 'mail.send'`;

/**
 * Deletes the mails to a person that wait in the queue, and takes their name out of those to others. One that is being
 * sent at this moment may still arrive as it was.
 */
export async function forgetInMails(tx: Db, { email, name }: { email: string; name: string }): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM graphile_worker._private_jobs WHERE id IN (
      SELECT job.id FROM ${waitingMails} WHERE job.payload ->> 'to' = ${email})`;
  const naming = await tx.$queryRaw<{ id: bigint; payload: QueuedMail }[]>`
    SELECT job.id, job.payload FROM ${waitingMails} WHERE job.locked_at IS NULL AND (
      strpos(job.payload ->> 'subject', ${name}) > 0 OR strpos(job.payload ->> 'text', ${name}) > 0
      OR strpos(job.payload ->> 'html', ${escapeHtml(name)}) > 0)`;
  for (const { id, payload } of naming) {
    const forgotten: QueuedMail = {
      ...payload,
      subject: forgetName(payload.subject, name),
      text: forgetName(payload.text, name),
      html: forgetName(payload.html, escapeHtml(name)),
    };
    await tx.$executeRaw`
      UPDATE graphile_worker._private_jobs SET payload = ${JSON.stringify(forgotten)}::json
      WHERE id = ${id} AND locked_at IS NULL`;
  }
}
