import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainFrame } from "@/components/frame/plain-frame";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageHead } from "@/components/ui/page-head";
import { safeNextPath } from "@/domain/people/next-path";
import { getViewer, load } from "@/server/api/caller";
import { isProblem, problems } from "./_components/problems";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const query = await searchParams;
  const next = safeNextPath(query.next);
  if ((await getViewer()) !== null) redirect(next);
  const ways = await load((api) => api.auth.listWaysToSignIn());
  const problem = isProblem(query.problem) ? problems[query.problem] : null;
  return (
    <PlainFrame width="form">
      <PageHead
        title="Sign in"
        lede="No password needed. We email you a link to sign in. If you have no account yet, it creates one."
      />
      {problem && (
        <ErrorNote title={problem.title} className="mb-6">
          {problem.advice}
        </ErrorNote>
      )}
      <form action="/sign-in/request" method="post" className="grid gap-4">
        <input type="hidden" name="next" value={next} />
        <Field
          label="Email address"
          hint={
            ways.mailGoesToFiles
              ? "This instance has no mail server. The link is written to a file that the person who runs it can open."
              : undefined
          }
        >
          {(control) => (
            <Input {...control} type="email" name="email" required maxLength={254} autoComplete="email" autoFocus />
          )}
        </Field>
        <div>
          <Button type="submit" kind="main">
            Send me a link
          </Button>
        </div>
      </form>
      {ways.providers.length > 0 && (
        <section aria-labelledby="other-ways" className="mt-10 border-t border-line pt-6">
          <h2 id="other-ways" className="text-sm font-semibold text-ink-3">
            Or sign in with
          </h2>
          <div className="mt-3 flex flex-wrap gap-2.5">
            {ways.providers.map(({ id, name }) => (
              <form key={id} action={`/sign-in/with/${id}`} method="post">
                <input type="hidden" name="next" value={next} />
                <Button type="submit">{name}</Button>
              </form>
            ))}
          </div>
        </section>
      )}
    </PlainFrame>
  );
}
