import { createCast } from "@tests/factories/cast";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";
import { handleUnsubscribe } from "@/server/http/handle-unsubscribe";
import { readUnsubscribeToken, unsubscribeToken } from "@/server/notifications/unsubscribe-token";

const db = getDb();

const post = (token: string, body = "List-Unsubscribe=One-Click") =>
  handleUnsubscribe(
    new Request(`http://localhost:3000/api/unsubscribe/${token}`, {
      ...{ method: "POST", body },
      headers: { "content-type": "application/x-www-form-urlencoded" },
    }),
    token,
  );

test("one click in a mail program ends mails of the kind, for the one person, without a session", async () => {
  const { owner, member } = await createCast(db);
  const answer = await post(unsubscribeToken({ userId: owner.id, reason: "replied" }));
  expect(answer.status).toBe(200);
  expect(await as(owner).notifications.getPreferences()).toMatchObject([
    { reason: "assigned", mail: "at_once" },
    { reason: "mentioned", mail: "at_once" },
    { reason: "replied", mail: "never" },
    { reason: "followed", mail: "never" },
    { reason: "club", mail: "at_once" },
  ]);
  expect((await as(member).notifications.getPreferences())[2]).toMatchObject({ mail: "at_once" });
  const fromPage = await post(unsubscribeToken({ userId: owner.id, reason: "mentioned" }), "from=page");
  expect(fromPage.status).toBe(303);
  expect(fromPage.headers.get("location")).toMatch(/\?done=1$/);
});

test("a token that we did not sign ends nothing", async () => {
  const { owner, member } = await createCast(db);
  const good = unsubscribeToken({ userId: owner.id, reason: "replied" });
  const [userId = "", reason = "", signature = ""] = good.split(".");
  const forged = [
    `${member.id}.${reason}.${signature}`,
    `${userId}.mentioned.${signature}`,
    `${userId}.${reason}.${"A".repeat(43)}`,
    `${userId}.${reason}.`,
    good.toUpperCase(),
    `${good}x`,
    "",
    "../../etc/passwd",
  ];
  for (const token of forged) {
    expect(readUnsubscribeToken(token), token).toBeNull();
    expect((await post(token)).status).toBe(404);
  }
  expect(await db.notificationPreference.count({ where: { userId: { in: [owner.id, member.id] } } })).toBe(0);
  expect(readUnsubscribeToken(good)).toEqual({ userId: owner.id, reason: "replied" });
});
