import type { Metadata } from "next";
import { PlainFrame } from "@/components/frame/plain-frame";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/server/api/caller";

export const metadata: Metadata = { title: "Look into your mail" };

export default async function LinkSentPage() {
  const { mailGoesToFiles } = await load((api) => api.auth.listWaysToSignIn());
  return (
    <PlainFrame personName={null} width="form">
      <PageHead
        title="Look into your mail"
        lede="A link is on its way to that address. It works once, within ten minutes; open it and press the button."
      />
      <p className="type-lede">
        {mailGoesToFiles
          ? "This instance has no mail server yet: the mail is a file, which its terminal names and whoever runs it can open."
          : "Nothing there? Look among the unwanted mail, or try again in a minute."}
      </p>
      <p className="mt-6">
        <LinkButton href="/sign-in">Use another address</LinkButton>
      </p>
    </PlainFrame>
  );
}
