import { Time } from "@/components/time/time";
import { Table } from "@/components/ui/table";
import type { Rota } from "@/server/rota/rota.queries";
import { PlannedRow } from "./planned-row";
import { TurnRow, type TurnSurroundings } from "./turn-row";

/** The coming meetings: who presents, who is asked, and who the line would ask. */
export function TurnTable(props: TurnSurroundings & { rota: Rota }) {
  const { rota, clubPath, zones } = props;
  if (rota.meetings.length === 0) return <p className="type-lede">No meeting is planned.</p>;
  const people = rota.line.map(({ userId, name }) => ({ userId, name }));
  const hasPlans = rota.meetings.some(({ planned }) => planned.length > 0);
  return (
    <>
      <Table caption="Who presents at the coming meetings">
        <thead>
          <tr>
            <th scope="col">Meeting</th>
            <th scope="col">Presenter</th>
            <th scope="col" className="max-rail:hidden">
              Why
            </th>
            <th scope="col">
              <span className="sr-only">What you can do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rota.meetings.map((meeting) => {
            const day = (
              <a href={`${clubPath}/meetings/${meeting.id}`} className="whitespace-nowrap">
                <Time instant={meeting.startsAt} zones={zones} style="weekdayDay" />
              </a>
            );
            if (meeting.status === "cancelled" || meeting.papers.length === 0) {
              return <PlannedRow key={meeting.id} day={day} meeting={meeting} viewerId={props.viewerId} />;
            }
            return meeting.papers.map((paper) => (
              <TurnRow
                key={`${meeting.id} ${paper.paperId}`}
                {...props}
                people={people}
                day={day}
                meeting={meeting}
                paper={paper}
              />
            ));
          })}
        </tbody>
      </Table>
      {hasPlans && (
        <p className="type-meta mt-2">
          Planned: who is next in line, unless someone declines first. They are asked once voting has closed.
        </p>
      )}
    </>
  );
}
