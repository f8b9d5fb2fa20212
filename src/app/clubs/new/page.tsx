import type { Metadata } from "next";
import { PageFrame } from "@/app/_components/page-frame";
import { PageHead } from "@/components/ui/page-head";
import { listZoneGroups } from "@/domain/time/time-zone-list";
import { requireViewer } from "@/server/api/caller";
import { NewClubForm } from "./_components/new-club-form";

export const metadata: Metadata = { title: "Create a club" };

export default async function NewClubPage() {
  const viewer = await requireViewer("/clubs/new");
  const now = new Date().toISOString();
  return (
    <PageFrame viewer={viewer} active="clubs" width="form">
      <PageHead
        title="Create a club"
        lede="A name and a meeting time are enough. You can change everything later except the address."
      />
      <NewClubForm zones={listZoneGroups(now)} now={now} ownZone={viewer.timeZone} />
    </PageFrame>
  );
}
