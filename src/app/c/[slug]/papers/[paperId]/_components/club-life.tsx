import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import { inBothZones } from "@/domain/time/both-zones";
import { formatInZone } from "@/domain/time/format-instant";
import type { PaperPageProps } from "./paper-page-props";

type Line = { key: string; at: string; when: ReactNode; what: ReactNode };

/** What the paper has been in this club, in the order in which it happened. */
export function ClubLife({ paper, club, viewer, now }: PaperPageProps) {
  const zone = viewer.timeZone ?? club.timeZone;
  const day = (instant: string) => formatInZone(instant, zone, "shortDay");
  const both = (instant: string) => {
    const { own, club: inClub } = inBothZones(instant, { clubZone: club.timeZone, readerZone: viewer.timeZone, now });
    return inClub === null ? own : `${own} (${inClub} in the club’s zone)`;
  };
  const round = (number: number) => (
    <a href={`/c/${club.slug}/rounds/${number}`} className="link">
      Round {number}
    </a>
  );

  const lines: Line[] = [
    ...paper.nominations.map(({ id, by, reason, wouldPresent, at }) => ({
      key: id,
      at,
      when: day(at),
      what: (
        <>
          nominated by {by.name}
          {reason !== null && (
            <>
              {", "}
              <q className="type-quote">{reason}</q>
            </>
          )}
          {wouldPresent && <span className="block text-ink-3">would present it</span>}
        </>
      ),
    })),
    ...paper.nominations.map(({ id, at, round: { number, status, closesAt } }) => ({
      key: `round of ${id}`,
      at: closesAt > at ? closesAt : at,
      when: round(number),
      what:
        status === "open"
          ? `closes ${both(closesAt)}`
          : status === "cancelled"
            ? "was called off"
            : paper.picks.some(({ roundNumber }) => roundNumber === number)
              ? "picked it"
              : "picked another",
    })),
    ...paper.presentations.map(({ meetingId, presenter, status, startsAt, meetingStatus }) => ({
      key: `${meetingId} ${presenter.id}`,
      at: startsAt,
      when: day(startsAt),
      what: presentation({ name: presenter.name, status, meetingStatus, isOver: startsAt < now, at: both(startsAt) }),
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));

  if (lines.length === 0) {
    return <p className="type-lede">It has not been nominated here, nor presented.</p>;
  }
  return (
    <Table caption="What this paper has been in this club" className="max-w-[68ch]">
      <tbody>
        {lines.map(({ key, when, what }) => (
          <tr key={key}>
            <th scope="row" className="w-28 whitespace-nowrap">
              {when}
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function presentation(of: {
  name: string;
  status: string;
  meetingStatus: string;
  isOver: boolean;
  at: string;
}): string {
  if (of.meetingStatus === "cancelled") return `${of.name} was to present it; the meeting was called off`;
  if (of.isOver) return of.status === "accepted" ? `presented by ${of.name}` : `${of.name} was asked to present it`;
  return of.status === "accepted" ? `${of.name} presents it, ${of.at}` : `${of.name} is asked to present it, ${of.at}`;
}
