/** What becomes of everything that is the person's. */
export function DeletionConsequences({ openBallots }: { openBallots: number }) {
  return (
    <div className="grid gap-2 text-ink-2">
      <p>You can’t undo this. You are signed out everywhere and leave all your clubs at once.</p>
      <ul className="grid list-disc gap-1.5 pl-5">
        <li>
          <b className="font-[550] text-ink">Deleted:</b> your name, address, sign-ins, notifications, calendar links,
          invitations, reactions and what you have read. Mentions of you become “@Former member”.
        </li>
        <li>
          <b className="font-[550] text-ink">Votes:</b> ballots in closed rounds stay counted, so that everyone can
          check the results; where ballots show names, yours becomes “Former member”.{" "}
          {openBallots === 0
            ? "A ballot in an open round would be taken back."
            : openBallots === 1
              ? "Your ballot in the open round is taken back."
              : `Your ballots in ${openBallots} open rounds are taken back.`}
        </li>
        <li>
          <b className="font-[550] text-ink">Papers and talks:</b> papers you nominated or imported stay. Talks you gave
          stay as a former member’s. For upcoming talks, the next in line is asked.
        </li>
      </ul>
    </div>
  );
}
