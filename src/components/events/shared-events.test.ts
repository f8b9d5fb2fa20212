import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Heard, SharedEvents } from "./shared-events";

const event = (number: number): Heard => ({ id: String(number), data: `{"kind":"comment.posted","n":${number}}` });
const signal = (id: string): Heard => ({ id, data: '{"kind":"me.notified"}' });

function page(afterId?: string) {
  const told: string[] = [];
  const events = new SharedEvents(afterId, ({ id, data }) => told.push(data.includes("me.") ? "signal" : id));
  return { events, told };
}

test("every event once, whoever it came from", () => {
  const { events, told } = page("10");
  for (const number of [9, 10, 11, 11, 12, 9, 13]) events.take(event(number));
  expect(told).toEqual(["11", "12", "13"]);
  expect(events.lastId).toBe("13");
});

test("numbers are numbers: 100 comes after 99", () => {
  const { events, told } = page("99");
  events.take(event(100));
  expect(told).toEqual(["100"]);
});

test("after a reload for what the server does not know, numbers below are heard again", () => {
  const { events, told } = page("900");
  events.take({ id: "12", data: '{"kind":"reload"}' });
  events.take(event(13));
  expect(told).toEqual(["12", "13"]);
  expect(events.lastId).toBe("13");
  expect(events.after("12")).toEqual([event(13)]);
});

test("signals are told though they have no number of their own", () => {
  const { events, told } = page("10");
  events.take(signal("10"));
  events.take(signal("10"));
  expect(told).toEqual(["signal", "signal"]);
});

describe("a page that comes later", () => {
  test("asks for what came since its server rendered it, and hears the rest after", () => {
    const leader = page("10");
    for (const number of [11, 12, 13]) leader.events.take(event(number));
    const late = page("11");
    expect(late.events.ask()).toBe("11");
    late.events.take(event(14)); // before the answer
    expect(late.told).toEqual([]);
    leader.events.take(event(14));
    expect(late.events.stopWaiting(leader.events.after("11"))).toBe(false);
    late.events.take(event(15));
    expect(late.told).toEqual(["12", "13", "14", "15"]);
  });

  test("that is behind what the leader remembers begins anew", () => {
    const leader = page("10");
    expect(leader.events.after("9")).toBeNull();
    for (let number = 11; number <= 400; number += 1) leader.events.take(event(number));
    expect(leader.events.after("50")).toBeNull();
    expect(leader.events.after("350")?.[0]?.id).toBe("351");
    expect(page("9").events.stopWaiting(null)).toBe(true);
  });

  test("that knows of no event misses none", () => {
    const { events, told } = page();
    expect(events.ask()).toBeNull();
    events.take(event(5));
    expect(told).toEqual(["5"]);
    expect(events.after("5")).toEqual([]);
  });

  test("whom nobody answers goes on with what it heard meanwhile", () => {
    const { events, told } = page("10");
    events.ask();
    events.take(event(12));
    events.stopWaiting();
    expect(told).toEqual(["12"]);
  });
});

test("whatever is heard twice, late or while waiting: everything in order, nothing twice, nothing missing", () => {
  const inputs = [fc.nat(20), fc.nat(10), fc.nat(10), fc.array(fc.nat(40), { maxLength: 20 })] as const;
  fc.assert(
    fc.property(...inputs, (start, since, delay, again) => {
      const [joinsAt, answeredAt] = [start + since, start + since + delay];
      const leader = page("0");
      const late = page(String(start));
      const step = (number: number) => {
        if (number === joinsAt) late.events.ask();
        if (number > joinsAt) late.events.take(event(number));
        for (const old of again) if (number > joinsAt && old < number) late.events.take(event(old));
        if (number === answeredAt) late.events.stopWaiting(leader.events.after(String(start)));
      };
      step(0);
      for (let number = 1; number <= 40; number += 1) {
        leader.events.take(event(number));
        step(number);
      }
      expect(late.told).toEqual(Array.from({ length: 40 - start }, (_, index) => String(start + 1 + index)));
    }),
  );
});
