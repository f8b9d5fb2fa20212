// The club that `npm run demo` makes up, by the services that people press buttons of.

import { describe, expect, test } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { getDb, getPool } from "@/server/db";
import { buildDemoClub } from "../../scripts/demo/build-demo-club";

describe("the demo club", () => {
  // It lives through ten weeks of two clubs, which takes its time on a machine that has other work.
  test("has weeks behind it and a vote under way, and not one mail to its people", { timeout: 60_000 }, async () => {
    const db = getDb();
    const now = new Date();
    const { slug } = await buildDemoClub(db, now);
    const club = await db.club.findUniqueOrThrow({ where: { slug } });
    const count = (status: "closed" | "open") => db.round.count({ where: { clubId: club.id, status } });
    expect(await count("closed")).toBeGreaterThanOrEqual(9);
    expect(await count("open")).toBe(1);

    const clubs = await db.club.findMany({ include: { memberships: true } });
    for (const { memberships } of clubs) {
      const begun = memberships.find(({ role }) => role === "owner")?.joinedAt.getTime();
      expect(Math.min(...memberships.map(({ joinedAt }) => joinedAt.getTime()))).toBe(begun);
    }
    const questions = { clubId: club.id, askedAt: { not: null } };
    expect(await db.comment.count({ where: { ...questions, answeredAt: null } })).toBeGreaterThan(0);
    expect(await db.comment.count({ where: { ...questions, answeredAt: { not: null } } })).toBeGreaterThan(0);
    expect(await db.comment.count({ where: { clubId: club.id, anchor: { not: Prisma.AnyNull } } })).toBeGreaterThan(0);

    const { rows: mails } = await getPool().query(
      "SELECT task_identifier FROM graphile_worker.jobs WHERE task_identifier IN ('mail.send', 'notification.mail')",
    );
    expect(mails).toEqual([]);
    expect(await db.notificationPreference.count()).toBe(0);

    const notifications = await db.notification.findMany({ where: { clubId: club.id } });
    expect(notifications.length).toBeGreaterThan(0);
    expect(notifications.some(({ readAt }) => readAt !== null)).toBe(true);
    for (const { createdAt, kind, subjectId: id } of notifications) {
      const comment = kind === "comment.posted" ? await db.comment.findUnique({ where: { id } }) : null;
      const assignment = await db.assignment.findUnique({ where: { id } });
      const end = assignment?.endedBecause ?? "declined"; // a no is the person's own, and nobody is notified
      const at = end === "declined" ? assignment?.proposedAt : assignment?.answeredAt;
      expect(createdAt).toEqual(comment?.createdAt ?? at);
    }
  });
});
