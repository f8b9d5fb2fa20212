import { expect, test } from "vitest";
import { MAX_MENTIONS } from "@/domain/threads/thread-limits";
import { renderMarkdown, renderMarkdownForMail } from "@/server/text/render-markdown";

const people = new Map(
  ["Noor Haddad", "王小明", "ノア", "김민수", "สมชาย", "نور حداد", "さくら", "王"].map((name, index) => [
    `0192aaaa-0000-7000-8000-00000000000${index}`,
    name,
  ]),
);

function mentionedIn(source: string): string[] {
  const shown = new Set<string>();
  const { html } = renderMarkdown(source, "c1", { people, shown });
  const inHtml = [...html.matchAll(/<span class="mention">@([^<]*)<\/span>/g)].map(([, name]) => name ?? "");
  expect(new Set(inHtml), "who is called is who shows as called").toEqual(
    new Set([...shown].map((id) => people.get(id))),
  );
  expect(renderMarkdownForMail(source, people).match(/class="mention"/g)?.length ?? 0).toBe(inHtml.length);
  return inHtml;
}

test.each([
  ["Chinese on both sides", "请@Noor Haddad看", ["Noor Haddad"]],
  ["full-width punctuation", "你好，@Noor Haddad！", ["Noor Haddad"]],
  ["a Chinese name in a Chinese sentence", "请@王小明看一下", ["王小明"]],
  ["a longer name before a shorter", "（@王小明）", ["王小明"]],
  ["a Japanese sentence", "これを@ノアさんに聞く", ["ノア"]],
  ["hiragana behind hiragana", "@さくらさん", ["さくら"]],
  ["a full-width sign", "请＠Noor Haddad看", ["Noor Haddad"]],
  ["a full-width sign at the beginning", "＠王小明：", ["王小明"]],
  ["Korean particles", "그래서@김민수님께, @Noor Haddad님", ["김민수", "Noor Haddad"]],
  ["Thai without spaces", "ขอ@สมชายดู", ["สมชาย"]],
  ["an Arabic comma", "شكرا @نور حداد، انظر", ["نور حداد"]],
  ["a mark of direction", "\u200F@نور حداد", ["نور حداد"]],
  ["bold beside Chinese", "请**@Noor Haddad**看", ["Noor Haddad"]],
  ["a cell of a table", "|a|\n|-|\n|@Noor Haddad|", ["Noor Haddad"]],
])("a mention beside %s", (_, source, names) => {
  expect(mentionedIn(source)).toEqual(names);
});

test.each([
  ["a link's text", "[@Noor Haddad](https://example.org)"],
  ["bold in a link's text", "[see **@Noor Haddad** there](https://example.org)"],
  ["a link's text by id", "[@[x](0192aaaa-0000-7000-8000-000000000000)](https://example.org)"],
  ["a reference's text", "[@Noor Haddad][a]\n\n[a]: https://example.org"],
  ["an image's description", "![@Noor Haddad](https://example.org/a.png)"],
  ["a note that nothing refers to", "a\n\n[^a]: @Noor Haddad"],
  ["a mail address", "mail@Noor Haddad, a.b@Noor Haddad"],
  ["an address with a Chinese user", "用户@Noor Haddad.example"],
  ["a web address", "https://example.org/@Noor Haddad"],
  ["a longer Latin name", "请@Noor Haddada看"],
  ["a longer name in katakana", "@ノアール"],
  ["a mark on the last letter", "@王小明\u0301"],
  ["a Persian suffix behind a joiner", "@نور حداد\u200Cها"],
  ["an Arabic word that is longer", "@نور حدادي"],
  ["a digit behind a Chinese name", "@王小明2"],
  ["a name of one letter in a word", "@王国"],
  ["code", "请`@Noor Haddad`看"],
  ["a quotation", "> 请@Noor Haddad看"],
])("%s is none", (_, source) => {
  expect(mentionedIn(source)).toEqual([]);
});

test("a link whose text is a mention stays a link", () => {
  const { html } = renderMarkdown("[@Noor Haddad](https://example.org)", "c1", { people, shown: new Set() });
  expect(html).toMatch(/^<p><a href="https:\/\/example.org" rel="[a-z ]*">@Noor Haddad<\/a><\/p>/);
});

test("mentions in links take none of the places that real ones have", () => {
  const many = new Map(Array.from({ length: MAX_MENTIONS + 2 }, (_, n) => [`id ${n}`, `Bo${n} Kim`]));
  const shown = new Set<string>();
  const source = [...many.values()].map((name, n) => (n < 2 ? `[@${name}](https://a.example)` : `@${name}`)).join(" ");
  const { html } = renderMarkdown(`${source} @Bo0 Kim`, "c1", { people: many, shown });
  expect(shown.size).toBe(MAX_MENTIONS);
  expect(shown.has("id 0")).toBe(false);
  expect(html).toMatch(/ @Bo0 Kim<\/p>/);
});

test.each([
  ["**重要：**這個", "<strong>重要：</strong>這個"],
  ["**「太字」**です", "<strong>「太字」</strong>です"],
  ["**（重要）**です", "<strong>（重要）</strong>です"],
  ["これは*「強調」*だ", "これは<em>「強調」</em>だ"],
  ["~~「古い」~~新しい", "<s>「古い」</s>新しい"],
  ["**한국어(Korean)**는", "<strong>한국어(Korean)</strong>는"],
  ["请看**`code`**这里", "请看<strong><code>code</code></strong>这里"],
  ["**[链接](https://a.example)。**下一句", /^<strong><a [^>]*>链接<\/a>。<\/strong>下一句$/],
  ["2*3*4 and a **b**c", "2<em>3</em>4 and a <strong>b</strong>c"],
  ["** 重要 **", "** 重要 **"],
  ["\\*\\*重要：\\*\\*這個", "**重要：**這個"],
  ["a_b_c 和_这个_", "a_b_c 和_这个_"],
])("emphasis: %s", (source, html) => {
  const inner = renderMarkdown(source, "c1")
    .html.trim()
    .replace(/^<p>|<\/p>$/g, "");
  if (typeof html === "string") expect(inner).toBe(html);
  else expect(inner).toMatch(html);
});
