import { readCalendar } from "@tests/setup/read-calendar";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCalendar, type CalendarMeeting } from "./calendar";

const meeting: CalendarMeeting = {
  id: "019a7000-0000-7000-8000-000000000001",
  startsAt: "2025-11-11T15:00:00.000Z",
  endsAt: "2025-11-11T16:00:00.000Z",
  status: "scheduled",
  sequence: 0,
  changedAt: "2025-11-08T15:00:00.000Z",
  place: null,
  url: "https://club.example/clubs/nlp/meetings/1",
  papers: [],
};
const paper = {
  title: "Attention, again",
  url: "https://club.example/p/1",
  presenter: { name: "Ada", accepted: true },
};

const only = (meetings: CalendarMeeting[], clubName = "NLP", zone = "Europe/Berlin") => {
  const [event, ...others] = readCalendar(buildCalendar({ clubName, zone, meetings })).events;
  if (!event || others.length > 0) throw new Error("not one event");
  return event;
};

describe("a meeting in the calendar", () => {
  test("has its instant and its wall time", () => {
    const event = only([{ ...meeting, papers: [paper] }]);
    expect(event.startsAt).toEqual({ wall: "2025-11-11T16:00:00", instant: "2025-11-11T15:00:00.000Z" });
    expect(event.endsAt.instant).toBe("2025-11-11T16:00:00.000Z");
    expect(event.text("uid")).toBe(`${meeting.id}@paperclub`);
    expect(event.text("dtstamp")).toBe("2025-11-08T15:00:00Z");
    expect(event.text("sequence")).toBe("0");
    expect(event.text("status")).toBe("CONFIRMED");
    expect(event.text("summary")).toBe("NLP: Attention, again");
    expect(event.text("description")).toBe(
      `Attention, again\nPresented by Ada\nhttps://club.example/p/1\n\nMeeting: ${meeting.url}`,
    );
    expect(event.text("url")).toBe(meeting.url);
    expect(event.text("location")).toBeNull();
  });

  test("before the vote, with several papers, with an open answer", () => {
    expect(only([meeting]).text("summary")).toBe("NLP: meeting");
    const event = only([
      {
        ...meeting,
        papers: [
          { ...paper, presenter: { name: "Ada", accepted: false } },
          { ...paper, presenter: null },
        ],
      },
    ]);
    expect(event.text("summary")).toBe("NLP: Attention, again and 1 more");
    expect(event.text("description")).toContain("Presented by Ada (asked, has not answered yet)");
    expect(event.text("description")).toContain("No presenter yet");
  });

  test("cancelled and moved, it keeps its UID", () => {
    const event = only([
      {
        ...meeting,
        status: "cancelled",
        sequence: 3,
        startsAt: "2025-11-12T15:00:00Z",
        endsAt: "2025-11-12T16:00:00Z",
      },
    ]);
    expect(event.text("uid")).toBe(`${meeting.id}@paperclub`);
    expect(event.text("status")).toBe("CANCELLED");
    expect(event.text("sequence")).toBe("3");
    expect(event.text("summary")).toBe("Cancelled: NLP: meeting");
  });

  test("in a room, or behind a link", () => {
    expect(only([{ ...meeting, place: "Room 5; second floor, left" }]).text("location")).toBe(
      "Room 5; second floor, left",
    );
    expect(only([{ ...meeting, place: "https://meet.example/a;b,c?d=1" }]).text("location")).toBe(
      "https://meet.example/a;b,c?d=1",
    );
  });
});

test("a club without meetings has an empty calendar", () => {
  const { calendar, events } = readCalendar(buildCalendar({ clubName: "NLP", zone: "Europe/Berlin", meetings: [] }));
  expect(events).toEqual([]);
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
  expect(calendar.getFirstPropertyValue("x-wr-timezone")).toBe("Europe/Berlin");
});

test("the same data give the same text", () => {
  const calendar = { clubName: "NLP", zone: "Europe/Berlin", meetings: [meeting] };
  expect(buildCalendar(calendar)).toBe(buildCalendar(calendar));
});

test("lines end in CRLF and none is longer than 75 bytes", () => {
  const title = "Größe und Maß 🙂 ".repeat(20);
  const text = buildCalendar({
    clubName: title,
    zone: "Europe/Berlin",
    meetings: [{ ...meeting, papers: [{ ...paper, title }] }],
  });
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});

describe("hostile names", () => {
  test.each([
    "A\nEND:VEVENT\nBEGIN:VEVENT",
    "A\r\nATTACH:file:///etc/passwd",
    "A\rB\u2028C\u2029D\u0085E\u0000F",
    "a;b,c\\n\\",
    '\\;X="1":',
  ])("%j adds no line and loses no character that shows", (name) => {
    const place = name;
    const [event, ...others] = readCalendar(
      buildCalendar({
        clubName: name,
        zone: "Europe/Berlin",
        meetings: [
          { ...meeting, place, papers: [{ title: name, url: paper.url, presenter: { name, accepted: true } }] },
        ],
      }),
    ).events;
    const shown = name.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
    expect(others).toEqual([]);
    expect(event?.text("summary")).toBe(`${shown}: ${shown}`);
    expect(event?.text("location")).toBe(shown);
    expect(event?.text("attach")).toBeNull();
  });

  test("any text comes back as it was, on one line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
        const event = only([{ ...meeting, papers: [{ ...paper, title }] }], title);
        const shown = title
          .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
          .replace(/ {2,}/g, " ")
          .trim();
        expect(event.text("summary")).toBe(`${shown}: ${shown}`);
      }),
    );
  });

  test("the calendar's own name is escaped too", () => {
    const { calendar } = readCalendar(buildCalendar({ clubName: "A;B,C\nX:Y", zone: "UTC", meetings: [] }));
    expect(calendar.getFirstProperty("x-wr-calname")?.toICALString()).toMatch(/:A\\;B\\,C X:Y$/);
    expect(calendar.getAllProperties("x")).toEqual([]);
  });
});
