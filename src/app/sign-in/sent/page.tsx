import type { Metadata } from "next";
import { PlainFrame } from "@/components/frame/plain-frame";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";

export const metadata: Metadata = { title: "Look into your mail" };

export default function LinkSentPage() {
  return (
    <PlainFrame personName={null} width="form">
      <PageHead
        title="Look into your mail"
        lede="A link is on its way to that address. It works once, within ten minutes; open it and press the button."
      />
      <p className="type-lede">Nothing there? Look among the unwanted mail, or try again in a minute.</p>
      <p className="mt-6">
        <LinkButton href="/sign-in">Use another address</LinkButton>
      </p>
    </PlainFrame>
  );
}
