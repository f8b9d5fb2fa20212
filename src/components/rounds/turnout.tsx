/** "8 of 9 voted", and how much of a bar that is. */
export function Turnout({ voters, electorate }: { voters: number; electorate: number }) {
  const share = electorate === 0 ? 0 : Math.min(1, voters / electorate);
  return (
    <span className="inline-flex items-center gap-2">
      {/* Drawn in SVG: no inline style for the CSP to refuse. */}
      <svg aria-hidden="true" className="h-1.5 w-24 rounded-[2px] bg-sunk">
        <rect height="100%" width={`${share * 100}%`} className="fill-accent" />
      </svg>
      <span>
        <b>
          {voters} of {electorate}
        </b>{" "}
        voted
      </span>
    </span>
  );
}
