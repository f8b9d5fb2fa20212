/** What a week comes to, as an example: one paper, one presenter, one hour, and the first word of the thread. */
export function ThisTuesday() {
  return (
    <figure className="rounded-r-lg border-l-3 border-accent bg-sheet px-[22px] py-5">
      <figcaption className="type-section">This Tuesday, in a club like yours</figcaption>
      <p className="type-title mt-2">On the Patience of Small Models</p>
      <p className="mt-1.5 font-serif text-ink-2">
        We watch a small model wait before it answers, and report what it gains from waiting and where it only loses
        time.
      </p>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        <dt className="text-ink-3">Picked</dt>
        <dd>approved by 7 of the 9 who voted</dd>
        <dt className="text-ink-3">Presents</dt>
        <dd>Tomás, who waited 14 weeks for a turn</dd>
        <dt className="text-ink-3">Meets</dt>
        <dd className="tabular-nums">Tuesday 16:00 CET, room 5</dd>
      </dl>
      <blockquote className="mt-4 border-t border-line pt-3 type-quote">
        “Does <mark className="bg-marker text-ink">where it only loses time</mark> hold for the larger ones, too?”
      </blockquote>
    </figure>
  );
}
