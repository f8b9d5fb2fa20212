import type { Metadata } from "next";
import { PageFrame } from "@/app/_components/page-frame";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { notificationReasons, reasonWords } from "@/domain/notifications/reasons";
import { getViewer } from "@/server/api/caller";

// The address carries somebody's signed word: it must not travel on.
export const metadata: Metadata = { title: "Emails", referrer: "same-origin", robots: { index: false } };

interface PageProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, unknown>>;
}

/** Opening changes nothing, since mail scanners open links; the button ends the mails. It says which, and not whose. */
export default async function UnsubscribePage({ params, searchParams }: PageProps) {
  const [{ token }, { done }] = [await params, await searchParams];
  const viewer = await getViewer();
  const kind = kindOf(token);
  if (done === "1") {
    return (
      <PageFrame viewer={viewer} width="form">
        <PageHead
          title="You are unsubscribed"
          lede={
            <>
              You no longer get emails {kind}. Turn them on again in your{" "}
              <TextLink href="/account#mail">account</TextLink>.
            </>
          }
        />
      </PageFrame>
    );
  }
  return (
    <PageFrame viewer={viewer} width="form">
      <PageHead
        title="Unsubscribe from these emails?"
        lede={`Stops the emails you get ${kind}. Everything still arrives in your inbox in Paperclub, and other emails are not affected.`}
      />
      <form action={`/api/unsubscribe/${encodeURIComponent(token)}`} method="post">
        <input type="hidden" name="from" value="page" />
        <Button type="submit" kind="main">
          Unsubscribe
        </Button>
      </form>
    </PageFrame>
  );
}

/** Which mails the token ends. Its signature is checked where it is used. */
function kindOf(token: string): string {
  const reason = notificationReasons.find((one) => token.split(".")[1] === one);
  return reason === undefined ? "of this kind" : `when ${lowerFirst(reasonWords[reason].name)}`;
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
