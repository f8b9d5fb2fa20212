import Link from "next/link";
import { TitleText } from "@/components/papers/title-text";
import { Meta } from "@/components/ui/meta";
import { Note } from "@/components/ui/note";
import type { InstantWords } from "./instant-words";
import type { ClosedRound } from "./round-result";

type PickNoteProps = {
  pick: ClosedRound["result"]["picks"][number];
  round: ClosedRound;
  clubPath: string;
  words: InstantWords;
};

/** A picked paper, why it won, and who presents it when. */
export function PickNote({ pick, round, clubPath, words }: PickNoteProps) {
  const { meeting } = round;
  const { picks, standings, tie } = round.result;
  const isLast = pick.position === picks.length;
  const others = isLast && tie === null ? standings.filter(({ isPicked }) => !isPicked) : [];
  const [next, afterNext] = others;
  const runnerUp = next?.count === afterNext?.count ? undefined : next; // several: the table below names them
  return (
    <Note>
      <h2 className="type-title-big">
        <Link href={`${clubPath}/papers/${pick.paper.id}`}>
          <TitleText html={pick.paper.titleHtml} />
        </Link>
      </h2>
      <p className="type-abstract mt-2.5">
        {pick.why}
        {runnerUp !== undefined && (
          <>
            {" "}
            <i>
              <TitleText html={runnerUp.paper.titleHtml} />
            </i>{" "}
            came next with {runnerUp.count}.
          </>
        )}
      </p>
      <Meta className="mt-2.5">
        {meeting !== null && (
          <span>
            {meeting.status === "cancelled" ? "its meeting was called off, " : "for the meeting on "}
            {words(meeting.startsAt)}
          </span>
        )}
        {pick.presenter !== null && (
          <span>
            {pick.presenter.status === "accepted" ? "presented by" : "asked to present it:"}{" "}
            <b>{pick.presenter.name}</b>
          </span>
        )}
        {tie === null && <span>no tie</span>}
      </Meta>
    </Note>
  );
}
