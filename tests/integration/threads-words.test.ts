import { createPaper } from "@tests/factories/papers";
import { createPerson } from "@tests/factories/people";
import { as } from "@tests/setup/as";
import { withCheckedThreads } from "@tests/setup/checked-threads";
import { describe, expect, test } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import { getDb } from "@/server/db";

const db = getDb();
const setScene = withCheckedThreads();

describe("search", () => {
  test("finds words, phrases and word forms, newest first, and marks them", async () => {
    const { comment, observer, club, paper } = await setScene();
    await comment("The **ablations** are thin.");
    await comment("A thin ablation, and $x^2$.");
    await comment("Nothing of the kind.");
    const find = async (query: string, more: object = {}) =>
      (await as(observer).threads.search({ clubId: club.id, query, ...more })).hits.map(({ parts }) =>
        parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join(""),
      );
    expect(await find("ablation")).toEqual(["A thin [ablation], and x².", "The [ablations] are thin."]);
    expect(await find('"thin ablation"')).toEqual([expect.stringContaining("[thin] [ablation]")]);
    expect(await find("ablation -nothing -thin")).toEqual([]);
    expect(await find("the")).toEqual([]); // says nothing
    expect(await find("ablation", { paperId: paper.id })).toHaveLength(2);
    expect(await find("ablation", { paperId: (await createPaper(db)).id })).toEqual([]);
    expect(await find("'; DROP TABLE comments; -- & | ! <-> :*")).toEqual([]);
  });

  test("finds words beside formulas and full-width marks, and shows formulas whole", async () => {
    const { comment, observer, club } = await setScene();
    await comment("By the lemma \\(x_1 \\le \\alpha\\), convergence holds; see `\\(lemma\\)`.");
    await comment("\\begin{align}\n\\beta &= b\n\\end{align}\nfollows from **重要：**convergence，方法 很好。");
    const find = async (query: string) =>
      (await as(observer).threads.search({ clubId: club.id, query })).hits.map(({ parts }) =>
        parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join(""),
      );
    expect(await find("convergence")).toEqual([
      "β = b follows from 重要：[convergence]，方法 很好。",
      "By the lemma x₁ ≤ α, [convergence] holds; see \\(lemma\\).",
    ]);
    expect(await find("lemma")).toEqual(["By the [lemma] x₁ ≤ α, convergence holds; see \\([lemma]\\)."]);
    expect(await find("alpha")).toEqual(["By the lemma [x₁ ≤ α], convergence holds; see \\(lemma\\)."]);
    expect(await find("align")).toEqual(["[β = b] follows from 重要：convergence，方法 很好。"]);
    expect(await find("方法")).toEqual(["β = b follows from 重要：convergence，[方法] 很好。"]);
  });

  test("finds nothing deleted, hidden, or of another club, and pages by key", async () => {
    const { comment, on, organizer, observer, member, club, stranger, otherClub } = await setScene();
    for (let number = 0; number < 25; number += 1) await comment(`patience ${number}`);
    const [gone, hidden] = [await comment("patience gone"), await comment("patience hidden")];
    await as(organizer).threads.delete(on(gone.id));
    await as(organizer).threads.hide({ ...on(hidden.id), reason: "Spam." });
    const search = (person: { id: string }, more: object = {}) =>
      as(person).threads.search({ clubId: club.id, query: "patience", ...more });
    const first = await search(observer);
    const second = await search(observer, { after: first.next ?? "" });
    const ids = [...first.hits, ...second.hits].map(({ id }) => id);
    expect(new Set(ids).size).toBe(25);
    expect(ids).not.toContain(hidden.id);
    expect((await search(member)).hits[0]?.id).toBe(hidden.id); // its author's own
    expect((await as(stranger).threads.search({ clubId: otherClub.id, query: "patience" })).hits).toEqual([]);
  });
});

describe("mentions", () => {
  test("show the person's own name, whatever was typed, and are kept as ids", async () => {
    const { say, organizer, owner } = await setScene();
    const { id, html } = await say(`${mentionText({ id: organizer.id, name: "The Pope" })} and ${mentionText(owner)}?`);
    expect(html).toContain(`<span class="mention">@${organizer.name}</span>`);
    expect(html).not.toContain("Pope");
    const { mentioned } = await db.comment.findUniqueOrThrow({ where: { id } });
    expect(mentioned.toSorted()).toEqual([organizer.id, owner.id].toSorted());
  });

  test("are made by a name, typed or completed: once for each person, and by no name that two have", async () => {
    const { say, club, organizer, owner } = await setScene();
    const [ilse, twin, other] = [
      await createPerson(db, { name: "Ilse Çelik" }),
      await createPerson(db, { name: "Noor Haddad" }),
      await createPerson(db, { name: "noor haddad" }),
    ];
    const members = [ilse, twin, other].map(({ id }) => ({ clubId: club.id, userId: id, role: "member" as const }));
    await db.membership.createMany({ data: members });
    const { id, html } = await say(`**@ilse çelik**, @Noor Haddad, (@${organizer.name}) and ${mentionText(owner)}`);
    expect(html).toContain('<strong><span class="mention">@Ilse Çelik</span></strong>, @Noor Haddad, (');
    const { mentioned } = await db.comment.findUniqueOrThrow({ where: { id } });
    expect(mentioned.toSorted()).toEqual([ilse.id, organizer.id, owner.id].toSorted());
  });

  test("work in Chinese without spaces, and call nobody from a link", async () => {
    const { say, club } = await setScene();
    const noor = await createPerson(db, { name: "Noor Haddad" });
    const ming = await createPerson(db, { name: "王小明" });
    const members = [noor, ming].map(({ id }) => ({ clubId: club.id, userId: id, role: "member" as const }));
    await db.membership.createMany({ data: members });
    const { id, html } = await say("请@Noor Haddad看，＠王小明也看。");
    expect(html).toContain('请<span class="mention">@Noor Haddad</span>看，<span class="mention">@王小明</span>也看。');
    const { mentioned } = await db.comment.findUniqueOrThrow({ where: { id } });
    expect(mentioned.toSorted()).toEqual([noor.id, ming.id].toSorted());
    const linked = await say("[@Noor Haddad](https://example.org)");
    expect(linked.html).toContain(">@Noor Haddad</a>");
    expect(await db.comment.findUniqueOrThrow({ where: { id: linked.id } })).toMatchObject({ mentioned: [] });
  });

  test("are not made by a name in code, in a quotation, in an address, or of somebody outside", async () => {
    const {
      say,
      organizer: { name },
      stranger,
      removed,
    } = await setScene();
    const words = `> > @${name}\n>\n> - so said @${name}\n\n\`@${name}\` x@${name} https://example.org/@${name}`;
    const { id, html } = await say(`${words} @${stranger.name} @${removed.name}`);
    expect(html).not.toContain('class="mention"');
    expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ mentioned: [] });
    expect((await say(`> @${name}\n\n@${name}`)).html.match(/class="mention"/g)).toHaveLength(1);
  });

  test("are of the club's people alone, and not made in code", async () => {
    const { say, stranger, removed, organizer } = await setScene();
    const outside = `${mentionText(stranger)} ${mentionText(removed)} ${mentionText({ id: crypto.randomUUID(), name: "X" })}`;
    const { id, html } = await say(`${outside} \`${mentionText(organizer)}\``);
    expect(html).not.toContain('class="mention"');
    expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ mentioned: [] });
  });

  test("carry no script in a name", async () => {
    const { say, organizer } = await setScene();
    await db.user.update({ where: { id: organizer.id }, data: { name: "<img src=x onerror=alert(1)>" } });
    for (const text of [mentionText({ id: organizer.id, name: "x" }), "@<img src=x onerror=alert(1)>"]) {
      const { html } = await say(text);
      expect(html).toContain('<span class="mention">@&#x3C;img');
      expect(html).not.toContain("<img");
    }
  });

  test("are completed by any word of a name: of the club's people, names and nothing else", async () => {
    const { club, member, observer, stranger, otherClub } = await setScene();
    const ada = await createPerson(db, { name: "Augusta Zyx 100%_King" });
    await db.membership.create({ data: { clubId: club.id, userId: ada.id, role: "member" } });
    const complete = (query: string, person: { id: string } = member, clubId = club.id) =>
      as(person).threads.completeMention({ clubId, query });
    const offered = { id: ada.id, name: ada.name, text: "@Augusta Zyx 100%_King" };
    expect(await complete("zyx")).toEqual([offered]);
    expect(await complete("100%_k")).toEqual([offered]);
    await db.user.update({ where: { id: observer.id }, data: { name: ada.name.toUpperCase() } });
    expect(await complete("augusta")).toContainEqual({ ...offered, text: mentionText(ada) });
    expect(await complete("gusta")).toEqual([]);
    const ming = await createPerson(db, { name: "王小明" });
    await db.membership.create({ data: { clubId: club.id, userId: ming.id, role: "member" } });
    expect(await complete("小")).toEqual([{ id: ming.id, name: ming.name, text: "@王小明" }]);
    expect(await complete("zyx", stranger, otherClub.id)).toEqual([]);
    expect((await complete("")).map(({ id }) => id)).not.toContain(member.id); // nobody mentions themselves
    await expect(complete("zyx", observer)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
