import { createAssignment } from "@tests/factories/assignments";
import { createMeeting } from "@tests/factories/meetings";
import { castBallot, nominate } from "@tests/factories/rounds";
import { createWinterClub, HOUR_MS } from "@tests/factories/winter-club";
import { as } from "@tests/setup/as";
import { readCalendar } from "@tests/setup/read-calendar";
import { describe, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { handleCalendar } from "@/server/http/handle-calendar";

const MONTH_MS = 30 * 24 * HOUR_MS;

/** What a calendar program does with an address: a GET without a cookie. */
async function fetchCalendar(url: string, headers: Record<string, string> = {}) {
  const token = new URL(url).pathname.replace("/calendar/", "");
  return handleCalendar(new Request(url, { headers }), token);
}

async function readEvents(url: string) {
  const answer = await fetchCalendar(url);
  expect(answer.status).toBe(200);
  const { events } = readCalendar(await answer.text());
  return new Map(events.map((event) => [event.text("uid"), event]));
}

/** The winter club with its meetings around the real now, since the calendar asks the database what is past. */
async function createScene() {
  const db = getDb();
  const scene = await createWinterClub({ now: new Date(), seriesStartsOn: new Date() });
  const { url } = await as(scene.ada).meetings.getMyFeed({ clubId: scene.clubId });
  // That of the open round: for half of each week the vote for the very next meeting is over already.
  const { meeting } = await scene.round();
  if (meeting === null) throw new Error("no meeting");
  return { ...scene, db, url, meeting, uid: `${meeting.id}@paperclub` };
}

describe("what the calendar shows", () => {
  test("the meetings to come, in the club's zone, for programs that keep it to themselves", async () => {
    const { url, meetings, meeting, uid, club } = await createScene();
    const answer = await fetchCalendar(url);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toMatch(/^private/);
    const events = await readEvents(url);
    expect([...events.keys()]).toEqual((await meetings()).map(({ id }) => `${id}@paperclub`));
    const event = events.get(uid);
    expect(event?.startsAt.instant).toBe(meeting.startsAt.toISOString());
    expect(event?.startsAt.wall).toMatch(/T16:00:00$/);
    expect(event?.text("summary")).toBe(`${club.name}: meeting`);
    expect(event?.text("url")).toBe(`http://localhost:3000/c/${club.slug}/meetings/${meeting.id}`);
  });

  test("papers and presenters, once voting has closed", async () => {
    const { db, url, uid, clubId, olga, ada, ben, round } = await createScene();
    const vote = await round();
    const { paperId } = await nominate(db, { round: vote, person: ada });
    await castBallot(db, { round: vote, person: ben, approved: [{ id: paperId }] });
    const { title } = await db.paper.findUniqueOrThrow({ where: { id: paperId } });
    expect(await (await fetchCalendar(url)).text()).not.toContain(title.slice(0, 20)); // open: nothing
    await as(olga).rounds.close({ clubId, roundId: vote.id });
    const proposed = (await readEvents(url)).get(uid);
    expect(proposed?.text("summary")).toContain(title);
    expect(proposed?.text("description")).toContain("(asked, has not answered yet)");
    const assignment = await db.assignment.findFirstOrThrow({ where: { clubId } });
    await as({ id: assignment.userId }).rota.answer({ clubId, assignmentId: assignment.id, answer: "accept" });
    const accepted = (await readEvents(url)).get(uid);
    expect(accepted?.text("description")).not.toContain("has not answered");
    expect(Number(accepted?.text("sequence"))).toBeGreaterThan(Number(proposed?.text("sequence")));
  });

  test("a moved meeting keeps its UID and raises SEQUENCE; a cancelled one stays, marked", async () => {
    const { url, uid, clubId, meeting, organize } = await createScene();
    const of = { clubId, meetingId: meeting.id };
    const day = new Date(meeting.startsAt.getTime() + 24 * HOUR_MS).toISOString().slice(0, 10);
    await organize().move({ ...of, date: day, time: "11:30" });
    const moved = (await readEvents(url)).get(uid);
    expect(moved?.startsAt.wall).toBe(`${day}T11:30:00`);
    expect(moved?.text("sequence")).toBe("1");
    await organize().cancel(of);
    const cancelled = (await readEvents(url)).get(uid);
    expect(cancelled?.text("status")).toBe("CANCELLED");
    expect(cancelled?.text("sequence")).toBe("2");
  });

  test("half a year of past meetings and not more, and nothing of other clubs", async () => {
    const { db, url, club, meetings } = await createScene();
    const recent = await createMeeting(db, { club, startsAt: new Date(Date.now() - 5 * MONTH_MS) });
    await createMeeting(db, { club, startsAt: new Date(Date.now() - 7 * MONTH_MS) });
    await createWinterClub({ now: new Date(), seriesStartsOn: new Date() });
    const ahead = (await meetings()).filter(({ startsAt }) => startsAt > new Date());
    expect([...(await readEvents(url)).keys()]).toEqual([recent, ...ahead].map(({ id }) => `${id}@paperclub`));
  });

  test("unchanged, it is not sent again", async () => {
    const { url, db, meeting, ada } = await createScene();
    const etag = (await fetchCalendar(url)).headers.get("etag") ?? "";
    const again = await fetchCalendar(url, { "if-none-match": `"other", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await createAssignment(db, { meeting, person: ada });
    await db.meeting.update({ where: { id: meeting.id }, data: { place: "Somewhere else" } });
    expect((await fetchCalendar(url, { "if-none-match": etag })).status).toBe(200);
  });
});

describe("who can read it", () => {
  test("the address is each member's own and stays the same, also for twenty who ask at once", async () => {
    const { clubId, ada, ben, url } = await createScene();
    const asked = await Promise.all(Array.from({ length: 20 }, () => as(ben).meetings.getMyFeed({ clubId })));
    expect(new Set(asked.map((answer) => answer.url)).size).toBe(1);
    expect(asked[0]?.url).not.toBe(url);
    expect(await as(ada).meetings.getMyFeed({ clubId })).toEqual({ url });
  });

  test("renewed, the old address opens nothing and the new one does", async () => {
    const { clubId, ada, url } = await createScene();
    const renewed = await as(ada).meetings.renewMyFeed({ clubId });
    expect((await fetchCalendar(url)).status).toBe(404);
    expect((await fetchCalendar(renewed.url)).status).toBe(200);
  });

  test("whoever was removed reads nothing any more, and again once back", async () => {
    const { db, clubId, ada, olga, url } = await createScene();
    await as(olga).members.remove({ clubId, userId: ada.id });
    expect((await fetchCalendar(url)).status).toBe(404);
    await db.membership.create({ data: { clubId, userId: ada.id, role: "member" } });
    expect((await fetchCalendar(url)).status).toBe(200);
  });

  test("forged, cut, stretched, of another feed, of no feed: all get the same answer", async () => {
    const { clubId, ben, url } = await createScene();
    const other = await as(ben).meetings.getMyFeed({ clubId });
    const [id = "", signature = ""] = new URL(url).pathname.replace("/calendar/", "").replace(".ics", "").split(".");
    const otherSignature = new URL(other.url).pathname.split(".")[1] ?? "";
    const flipped = (signature.startsWith("A") ? "B" : "A") + signature.slice(1);
    const answers = await Promise.all(
      [
        `${id}.${flipped}.ics`,
        `${id}.${otherSignature}.ics`,
        `${id}.${signature.slice(0, -1)}.ics`,
        `${id}.${signature}`,
        `${id}.${signature}x.ics`,
        `${id}..ics`,
        `${id.toUpperCase()}.${signature}.ics`,
        `${crypto.randomUUID()}.${signature}.ics`,
        "' OR 1=1 --.ics",
        "",
      ].map(async (token) => {
        const answer = await handleCalendar(new Request("http://localhost:3000/calendar/x"), token);
        return [answer.status, await answer.text()];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
  });

  test("guessing from one address comes to an end, and does not lock out whoever knows theirs", async () => {
    const { url } = await createScene();
    const guess = () =>
      handleCalendar(new Request(url, { headers: { "x-client-address": "198.51.100.7" } }), "nothing.ics");
    const answers: number[] = [];
    for (let index = 0; index < 62; index += 1) answers.push((await guess()).status);
    expect(answers.slice(0, 60)).toEqual(Array(60).fill(404));
    expect(answers.at(-1)).toBe(429);
    expect((await guess()).headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await fetchCalendar(url, { "x-client-address": "198.51.100.7" })).status).toBe(200);
  });

  test("one's own feed in another club is another", async () => {
    const scene = await createScene();
    const elsewhere = await createWinterClub();
    await scene.db.membership.create({ data: { clubId: elsewhere.clubId, userId: scene.ada.id, role: "observer" } });
    const { url } = await as(scene.ada).meetings.getMyFeed({ clubId: elsewhere.clubId });
    expect(url).not.toBe(scene.url);
  });
});
