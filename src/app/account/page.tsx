import type { Metadata } from "next";
import { cookies } from "next/headers";
import { lastClubOf } from "@/app/_components/frame-of";
import { PageFrame } from "@/app/_components/page-frame";
import { RefreshOnEvents } from "@/components/events/refresh-on-events";
import { readTheme, THEME_COOKIE } from "@/components/frame/theme";
import { ThemeChoice } from "@/components/frame/theme-choice";
import { PageHead } from "@/components/ui/page-head";
import { listZoneGroups } from "@/domain/time/time-zone-list";
import { load, requireViewer } from "@/server/api/caller";
import { DeleteAccount } from "./_components/delete-account";
import { EmailForm } from "./_components/email-form";
import { MailChoices } from "./_components/mail-choices";
import { NameForm } from "./_components/name-form";
import { ReadingChoice } from "./_components/reading-choice";
import { Sessions } from "./_components/sessions";
import { TimeZoneForm } from "./_components/time-zone-form";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const viewer = await requireViewer("/account");
  const [sessions, mail, deletion] = await load((api) =>
    Promise.all([api.account.listSessions(), api.notifications.getPreferences(), api.account.getDeletion()]),
  );
  const anyClub = await lastClubOf(viewer); // what is the person's alone comes by the stream of each
  const now = new Date().toISOString();
  const readerZone = viewer.timeZone ?? anyClub?.timeZone ?? "UTC";
  return (
    <PageFrame viewer={viewer} active="account" width="form">
      <PageHead title="Account" />
      <div className="grid gap-6">
        <NameForm name={viewer.name} />
        <EmailForm email={viewer.email} />
        <TimeZoneForm timeZone={viewer.storedTimeZone} zones={listZoneGroups(now)} />
        <MailChoices key={JSON.stringify(mail)} choices={mail} />
        <ReadingChoice key={String(viewer.isShownWhileReading)} isShown={viewer.isShownWhileReading} />
        <ThemeChoice theme={readTheme((await cookies()).get(THEME_COOKIE)?.value)} />
      </div>
      <Sessions sessions={sessions} zones={{ readerZone, clubZone: readerZone, now }} />
      <DeleteAccount viewerId={viewer.id} email={viewer.email} deletion={deletion} />
      {anyClub !== null && <RefreshOnEvents clubId={anyClub.id} kinds={["me.account_changed"]} />}
    </PageFrame>
  );
}
