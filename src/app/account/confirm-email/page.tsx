import type { Metadata } from "next";
import { PageFrame } from "@/app/_components/page-frame";
import { PageHead } from "@/components/ui/page-head";
import { requireViewer } from "@/server/api/caller";
import { ConfirmEmailButton } from "./_components/confirm-email-button";

export const metadata: Metadata = { title: "Confirm your address", referrer: "same-origin" };

/** Opening changes nothing, since mail scanners open links; the button does. */
export default async function ConfirmEmailPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const query = await searchParams;
  const email = typeof query.email === "string" ? query.email : "";
  const token = typeof query.token === "string" ? query.token : "";
  const viewer = await requireViewer(`/account/confirm-email?${new URLSearchParams({ email, token })}`);
  return (
    <PageFrame viewer={viewer} active="account" width="form">
      <PageHead
        title="Use this address?"
        lede={
          <>
            Sign-in links for the account of {viewer.name} will go to{" "}
            <b className="font-[550] break-all text-ink">{email}</b> instead of{" "}
            <span className="break-all">{viewer.email}</span>.
          </>
        }
      />
      <ConfirmEmailButton email={email} token={token} />
    </PageFrame>
  );
}
