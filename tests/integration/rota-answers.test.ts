import { createAgenda } from "@tests/factories/agenda";
import { createLine } from "@tests/factories/rota-line";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { getPool } from "@/server/db";
import { expireAssignment } from "@/server/rota/rota.service";
import { advanceWeek } from "@/server/week/advance-week.service";

const HOUR_MS = 3_600_000;

describe("the line", () => {
  test("the one who waits longest is asked, with a day to answer and the reason why", async () => {
    const { live, ada, course } = await createLine();
    expect(await course()).toEqual([[0, "proposed"]]);
    const asked = await live();
    expect(asked.userId).toBe(ada.id);
    expect(asked.answerBy?.getTime()).toBe(asked.proposedAt.getTime() + 24 * HOUR_MS);
    expect(asked.why).toMatch(
      /^They haven’t presented yet, and nobody free has waited longer\.\n0 turns so far; the club’s average is 0; /,
    );
    const { rows } = await getPool().query("SELECT run_at FROM graphile_worker._private_jobs WHERE key = $1", [
      `assignment.expire:${asked.id}`,
    ]);
    expect(rows).toEqual([{ run_at: asked.answerBy }]);
  });

  test("each no asks the next in the same moment, until nobody is left", async () => {
    const { clubId, members, live, course, sequence, ofTalk, db } = await createLine();
    const before = await sequence();
    for (const person of members) {
      await as(person).rota.answer({ clubId, assignmentId: (await live()).id, answer: "decline" });
    }
    expect(await course()).toEqual([
      [0, "declined"],
      [1, "declined"],
      [2, "declined"],
    ]);
    expect(await sequence()).toBeGreaterThan(before);
    await advanceWeek(db, { clubId }); // asks nobody twice
    expect(await db.assignment.count({ where: ofTalk })).toBe(3);
  });

  test("a yes stays, and who said it may still fall ill", async () => {
    const { clubId, ada, live, course } = await createLine();
    const { id: assignmentId } = await live();
    await as(ada).rota.answer({ clubId, assignmentId, answer: "accept" });
    expect(await course()).toEqual([[0, "accepted"]]);
    await as(ada).rota.answer({ clubId, assignmentId, answer: "decline" });
    expect(await course()).toEqual([
      [0, "declined"],
      [1, "proposed"],
    ]);
    await expect(as(ada).rota.answer({ clubId, assignmentId, answer: "accept" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  test("a turn to come counts: next week somebody else is asked", async () => {
    const { db, club, clubId, members, ada, live } = await createLine();
    await as(ada).rota.answer({ clubId, assignmentId: (await live()).id, answer: "accept" });
    const second = await createAgenda(db, { club });
    await advanceWeek(db, { clubId });
    const asked = await db.assignment.findFirstOrThrow({ where: { talkId: second.talk.id } });
    expect(asked.userId).toBe(members[1]?.id);
  });
});

describe("at once", () => {
  test("fifty people for one slot: one gets it, the others a word, none an error", async () => {
    const { clubId, members, course, live } = await createLine({ people: 50 });
    const { id: assignmentId } = await live();
    const outcomes = await Promise.allSettled(
      members.map((person) => as(person).rota.answer({ clubId, assignmentId, answer: "accept" })),
    );
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(49);
    for (const { reason } of refused)
      expect(reason).toMatchObject({ code: "FORBIDDEN", cause: { reason: "not_your_turn" } });
    expect(await course()).toEqual([[0, "accepted"]]);
  });

  test("fifty presses of one person are one answer", async () => {
    const { clubId, ada, course, live } = await createLine();
    const { id: assignmentId } = await live();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => as(ada).rota.answer({ clubId, assignmentId, answer: "decline" })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await course()).toEqual([
      [0, "declined"],
      [1, "proposed"],
    ]);
  });

  test("a no, the end of the time, a choice and a removal together leave one holder", async () => {
    const { db, clubId, owner, ada, ben, cy, ofTalk, live, assignments } = await createLine();
    const { id: assignmentId } = await live();
    const late = new Date(Date.now() + 25 * HOUR_MS);
    const outcomes = await Promise.allSettled([
      as(ada).rota.answer({ clubId, assignmentId, answer: "decline" }),
      expireAssignment(db, { clubId, assignmentId, now: late }),
      expireAssignment(db, { clubId, assignmentId, now: late }),
      as(owner).rota.setPresenter({ ...ofTalk, userId: cy.id }),
      as(owner).rota.proposeAgain(ofTalk),
      as(owner).members.remove({ clubId, userId: ben.id }),
      advanceWeek(db, { clubId }),
    ]);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toHaveProperty("cause.reason");
    }
    const holders = (await assignments()).filter(({ status }) => status === "proposed" || status === "accepted");
    expect(holders.length).toBeLessThanOrEqual(1);
    expect(holders.every(({ userId }) => userId !== ben.id)).toBe(true);
  });
});
