const steps = [
  { name: "Papers come in", text: "from the daily feeds, as a list you can read in ten minutes" },
  { name: "Members nominate", text: "up to three each, with a line to say why" },
  { name: "Everyone votes", text: "for every paper they would like to read" },
  { name: "A presenter is chosen", text: "someone willing, whose turn it is" },
  { name: "The club meets", text: "at a time that is in everyone’s calendar" },
  { name: "The thread stays", text: "beside the paper, and the next week starts by itself" },
];

/** What happens in a week, in its order: a ribbon where there is room, a list where there is not. */
export function WeekOutline() {
  return (
    <ol className="grid overflow-clip rounded-lg border border-line bg-sheet sm:grid-cols-2 rail:grid-cols-6">
      {steps.map(({ name, text }, index) => (
        <li
          key={name}
          className="border-line px-4 py-3.5 not-first:border-t sm:nth-2:border-t-0 sm:even:border-l rail:not-first:border-t-0 rail:not-first:border-l rail:py-5"
        >
          <span className="type-meta block">{index + 1}</span>
          <b className="mt-1 block font-serif text-lg leading-snug font-medium">{name}</b>
          <span className="mt-1 block text-sm text-ink-2">{text}</span>
        </li>
      ))}
    </ol>
  );
}
