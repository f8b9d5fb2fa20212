import type { AgendaPaper } from "@/server/meetings/agenda";

/** Who presents a paper, and whether they have said so. */
export function PresenterLine({ assignment, viewerId }: { assignment: AgendaPaper["assignment"]; viewerId: string }) {
  if (assignment === null) return <span>Nobody presents it yet</span>;
  const { presenter, status } = assignment;
  const isViewer = presenter.id === viewerId;
  if (status === "accepted") {
    return (
      <span>
        presented by <b>{isViewer ? "you" : presenter.name}</b>
      </span>
    );
  }
  return (
    <span>
      <b>{isViewer ? "You" : presenter.name}</b> {isViewer ? "are" : "is"} asked to present it
    </span>
  );
}
