import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainFrame } from "@/components/frame/plain-frame";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageHead } from "@/components/ui/page-head";
import { safeNextPath } from "@/domain/people/next-path";

// The address of this page is the key to an account: it must not travel on. (`no-referrer` would make the form send
// `Origin: null`, which we refuse.)
export const metadata: Metadata = { title: "Sign in", referrer: "same-origin" };

/** Opening changes nothing, since mail scanners open links; the button signs in. */
export default async function SignInLinkPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const query = await searchParams;
  const email = typeof query.email === "string" ? query.email : "";
  const token = typeof query.token === "string" ? query.token : "";
  if (email === "" || token === "") redirect("/sign-in?problem=link"); // a mail program broke the address in two
  const isOwner = email === "owner";
  return (
    <PlainFrame width="form">
      <PageHead
        title={isOwner ? "Welcome to your Paperclub" : "Sign in to Paperclub"}
        lede={
          isOwner
            ? "You are the first person here, so you become the owner of this instance. You can add your name and address later."
            : "Press once to sign in. The link works only once."
        }
      />
      <form action="/sign-in/use" method="post" className="grid gap-4">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={safeNextPath(query.next)} />
        {isOwner ? (
          <>
            <Field label="Your name" optional>
              {(control) => <Input {...control} name="ownerName" maxLength={80} autoComplete="name" />}
            </Field>
            <Field label="Your email address" optional hint="For sign-in links and reminders.">
              {(control) => <Input {...control} type="email" name="ownerEmail" maxLength={254} autoComplete="email" />}
            </Field>
          </>
        ) : (
          <p className="text-ink-2">
            You will be signed in as <b className="font-[550] break-all text-ink">{email}</b>.
          </p>
        )}
        <div>
          <Button type="submit" kind="main">
            Sign in
          </Button>
        </div>
      </form>
    </PlainFrame>
  );
}
