import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SharedEvents, type StreamMessage } from "./shared-events";

const event = (number: number): StreamMessage => ({
  id: String(number),
  data: `{"kind":"comment.posted","n":${number}}`,
});
const signal = (id: string): StreamMessage => ({ id, data: '{"kind":"me.notified"}' });

function page(afterId?: string) {
  const received: string[] = [];
  const events = new SharedEvents(afterId, ({ id, data }) => received.push(data.includes("me.") ? "signal" : id));
  return { events, received };
}

test("every event once, whoever it came from", () => {
  const { events, received } = page("10");
  for (const number of [9, 10, 11, 11, 12, 9, 13]) events.receive(event(number));
  expect(received).toEqual(["11", "12", "13"]);
  expect(events.lastId).toBe("13");
});

test("numbers are numbers: 100 comes after 99", () => {
  const { events, received } = page("99");
  events.receive(event(100));
  expect(received).toEqual(["100"]);
});

test("after a reload for what the server does not know, numbers below are received again", () => {
  const { events, received } = page("900");
  events.receive({ id: "12", data: '{"kind":"reload"}' });
  events.receive(event(13));
  expect(received).toEqual(["12", "13"]);
  expect(events.lastId).toBe("13");
  expect(events.after("12")).toEqual([event(13)]);
});

test("signals are received though they have no number of their own", () => {
  const { events, received } = page("10");
  events.receive(signal("10"));
  events.receive(signal("10"));
  expect(received).toEqual(["signal", "signal"]);
});

describe("a page that comes later", () => {
  test("asks for what came since its server rendered it, and receives the rest after", () => {
    const leader = page("10");
    for (const number of [11, 12, 13]) leader.events.receive(event(number));
    const late = page("11");
    expect(late.events.startWaiting()).toBe("11");
    late.events.receive(event(14)); // before the answer
    expect(late.received).toEqual([]);
    leader.events.receive(event(14));
    expect(late.events.stopWaiting(leader.events.after("11"))).toBe(false);
    late.events.receive(event(15));
    expect(late.received).toEqual(["12", "13", "14", "15"]);
  });

  test("that is behind what the leader remembers begins anew", () => {
    const leader = page("10");
    expect(leader.events.after("9")).toBeNull();
    for (let number = 11; number <= 400; number += 1) leader.events.receive(event(number));
    expect(leader.events.after("50")).toBeNull();
    expect(leader.events.after("350")?.[0]?.id).toBe("351");
    expect(page("9").events.stopWaiting(null)).toBe(true);
  });

  test("that knows of no event misses none", () => {
    const { events, received } = page();
    expect(events.startWaiting()).toBeNull();
    events.receive(event(5));
    expect(received).toEqual(["5"]);
    expect(events.after("5")).toEqual([]);
  });

  test("a page that nobody answers continues with what it received meanwhile", () => {
    const { events, received } = page("10");
    events.startWaiting();
    events.receive(event(12));
    events.stopWaiting();
    expect(received).toEqual(["12"]);
  });
});

test("whatever is received twice, late or while waiting: everything in order, nothing twice, nothing missing", () => {
  const inputs = [fc.nat(20), fc.nat(10), fc.nat(10), fc.array(fc.nat(40), { maxLength: 20 })] as const;
  fc.assert(
    fc.property(...inputs, (start, since, delay, again) => {
      const [joinsAt, answeredAt] = [start + since, start + since + delay];
      const leader = page("0");
      const late = page(String(start));
      const step = (number: number) => {
        if (number === joinsAt) late.events.startWaiting();
        if (number > joinsAt) late.events.receive(event(number));
        for (const old of again) if (number > joinsAt && old < number) late.events.receive(event(old));
        if (number === answeredAt) late.events.stopWaiting(leader.events.after(String(start)));
      };
      step(0);
      for (let number = 1; number <= 40; number += 1) {
        leader.events.receive(event(number));
        step(number);
      }
      expect(late.received).toEqual(Array.from({ length: 40 - start }, (_, index) => String(start + 1 + index)));
    }),
  );
});
