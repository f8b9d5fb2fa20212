import type { ReactNode } from "react";
import { Reason } from "@/components/rota/reason";
import type { Rota } from "@/server/rota/rota.queries";

type PlannedRowProps = { day: ReactNode; meeting: Rota["meetings"][number]; viewerId: string };

/** A meeting without papers: the person the line would ask, or that it does not take place. */
export function PlannedRow({ day, meeting, viewerId }: PlannedRowProps) {
  const isOff = meeting.status === "cancelled";
  const names = meeting.planned.map(({ userId, name }) => (userId === viewerId ? "you" : name));
  return (
    <tr>
      <th scope="row">{day}</th>
      <td className="wrap-anywhere">
        {isOff ? <span className="text-ink-3">cancelled</span> : names.join(", ") || "—"}
        {!isOff && names.length > 0 && <div className="type-meta">planned</div>}
      </td>
      <td className="type-meta max-rail:hidden">
        {!isOff &&
          meeting.planned.map(({ userId, why }) => <Reason key={userId} why={why} isMine={userId === viewerId} />)}
      </td>
      <td />
    </tr>
  );
}
