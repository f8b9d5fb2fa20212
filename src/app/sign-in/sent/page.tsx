import type { Metadata } from "next";
import { PlainFrame } from "@/components/frame/plain-frame";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/server/api/caller";

export const metadata: Metadata = { title: "Check your email" };

export default async function LinkSentPage() {
  const { mailGoesToFiles } = await load((api) => api.auth.listWaysToSignIn());
  return (
    <PlainFrame width="form">
      <PageHead
        title="Check your email"
        lede="We sent a link to that address. It works once and expires in ten minutes. Open it and press the button."
      />
      <p className="type-lede">
        {mailGoesToFiles
          ? "This instance has no mail server yet. The email is written to a file. The terminal shows its name, and the person who runs the instance can open it."
          : "Nothing there? Check your spam folder, or try again in a minute."}
      </p>
      <p className="mt-6">
        <LinkButton href="/sign-in">Use another address</LinkButton>
      </p>
    </PlainFrame>
  );
}
