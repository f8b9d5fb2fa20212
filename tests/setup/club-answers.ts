import { places } from "@tests/integration/secrecy/places";
import { listPaths, questionOf } from "@tests/integration/secrecy/procedures";
import type { Vote } from "@tests/integration/secrecy/vote";
import { as } from "@tests/setup/as";
import { TRPCError } from "@trpc/server";

type Procedures = Record<string, Record<string, (input: object) => Promise<unknown>>>;

/** Of the answers that hold still while a test goes on. */
const now = new Date();

/**
 * All that a club's people can be answered, as JSON by the name of who asks and for what: every procedure that reads, the
 * given days and papers, and every place beside procedures.
 */
export async function answersOf(
  vote: Vote,
  { days, paperIds }: { days: readonly string[]; paperIds: readonly string[] },
): Promise<Record<string, string>> {
  const { clubId } = vote;
  const asked: [string, object][] = [
    ...listPaths("query").map((path): [string, object] => [path, questionOf(path, vote)]),
    ["feed.getDay", { clubId }],
    ...days.flatMap((day): [string, object][] => [
      ["feed.getDay", { clubId, day }],
      ["feed.listDays", { clubId, month: day.slice(0, 7) }],
    ]),
    ...paperIds.flatMap((paperId): [string, object][] => [
      ["papers.get", { clubId, paperId }],
      ["papers.listAuthors", { clubId, paperId }],
      ["threads.listComments", { clubId, paperId }],
    ]),
    ["papers.find", { clubId, query: "a" }],
  ];
  const answers: Record<string, string> = {};
  for (const [role, reader] of Object.entries({ organizer: vote.organizer, voter: vote.voters[0] ?? vote.owner })) {
    const api = as(reader, { now }) as unknown as Procedures;
    for (const [name, input] of asked) {
      const [noun = "", procedure = ""] = name.split(".");
      const answer = await api[noun]?.[procedure]?.(input).catch((error: unknown) => {
        if (!(error instanceof TRPCError)) throw error;
        return { code: error.code, message: error.message };
      });
      answers[`${role}: ${name} ${JSON.stringify(input)}`] = JSON.stringify(answer, null, 1);
    }
  }
  for (const [name, look] of Object.entries(places)) {
    answers[name] = JSON.stringify(await look(vote), (_, value) => (typeof value === "bigint" ? `${value}` : value), 1);
  }
  return answers;
}
