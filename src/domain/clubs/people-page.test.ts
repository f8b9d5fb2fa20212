import { expect, test } from "vitest";
import { PEOPLE_PER_PAGE, pageOfPeople } from "./people-page";

const person = (name: string, email?: string) => ({ userId: name, name, ...(email === undefined ? {} : { email }) });
const crowd = Array.from({ length: 2 * PEOPLE_PER_PAGE + 1 }, (_, index) => person(`Member ${index}`));
const whole = { search: "", after: undefined };
const names = (page: { shown: { name: string }[] }) => page.shown.map(({ name }) => name);

test("pages follow one another without a gap or a repetition, to the end", () => {
  const seen: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = pageOfPeople(crowd, { search: "", after });
    seen.push(...names(page));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen).toEqual(crowd.map(({ name }) => name));
});

test("a page that ends with the last person has none after it", () => {
  expect(pageOfPeople(crowd.slice(0, PEOPLE_PER_PAGE), whole).next).toBeNull();
});

test("begins anew when the person to begin after has left", () => {
  expect(names(pageOfPeople(crowd, { search: "", after: "gone" }))[0]).toBe("Member 0");
});

test.each([
  ["ostl", ["Bo Östlund"]],
  ["ÖSTL", ["Bo Östlund"]],
  [" bo ", ["Bo Östlund", "Ida Bohr"]],
  ["@uni.example", ["Ida Bohr"]],
  ["nobody", []],
  ["", ["Bo Östlund", "Ida Bohr", "Li Na"]],
])("a search for %j finds %j", (search, found) => {
  const people = [person("Bo Östlund"), person("Ida Bohr", "ida@uni.example"), person("Li Na")];
  expect(names(pageOfPeople(people, { search, after: undefined }))).toEqual(found);
});

test("a name and an address do not run together", () => {
  expect(pageOfPeople([person("Li", "na@example.org")], { search: "lina", after: undefined }).found).toBe(0);
});
