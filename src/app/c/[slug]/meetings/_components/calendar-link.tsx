import { CopyField } from "@/components/ui/copy-field";
import { SectionTitle } from "@/components/ui/section-title";
import { RenewLink } from "./renew-link";

type CalendarLinkProps = { clubId: string; clubName: string; url: string };

/** The reader's own address of the club's calendar, and what to do with it. */
export function CalendarLink({ clubId, clubName, url }: CalendarLinkProps) {
  return (
    <section aria-labelledby="calendar" className="max-w-measure">
      <SectionTitle id="calendar">In your calendar</SectionTitle>
      <p className="type-lede">
        Subscribe to this address to see the meetings of {clubName} in your calendar, with papers and presenters, and
        with changes and cancellations. Keep it private: everyone who has it can read the meetings.
      </p>
      <div className="mt-3 flex flex-wrap items-end gap-2">
        <CopyField label="Calendar address" value={url} showLabel={false} className="grow" />
        <RenewLink clubId={clubId} />
      </div>
      <details className="mt-2 text-md">
        <summary className="w-fit text-ink-2">How to add it</summary>
        <ul className="mt-2 grid list-disc gap-1.5 pl-5 text-ink-2">
          <li>Google Calendar, on a computer: Other calendars, “+”, From URL.</li>
          <li>
            Apple Calendar: File, New Calendar Subscription; on an iPhone Settings, Calendar, Accounts, Add Subscribed
            Calendar.
          </li>
          <li>Outlook: Add calendar, Subscribe from web. Thunderbird: New Calendar, On the Network.</li>
          <li>Calendars update by themselves, some every hour and Google about twice a day.</li>
        </ul>
      </details>
    </section>
  );
}
