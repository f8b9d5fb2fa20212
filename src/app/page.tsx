import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainFrame } from "@/components/frame/plain-frame";
import { LinkButton } from "@/components/ui/link-button";
import { SectionTitle } from "@/components/ui/section-title";
import { getViewer, load } from "@/server/api/caller";
import { NobodyYet } from "./_components/nobody-yet";
import { ThisTuesday } from "./_components/this-tuesday";
import { WeekOutline } from "./_components/week-outline";

export const metadata: Metadata = {
  title: { absolute: "Paperclub: a paper club reads together" },
  robots: { index: true, follow: false },
};

/** Says what this is to whoever comes by; everyone else goes on to their club. */
export default async function FrontPage() {
  const viewer = await getViewer();
  if (viewer !== null) {
    const [club, ...others] = viewer.clubs;
    redirect(club !== undefined && others.length === 0 ? `/c/${club.slug}` : "/clubs");
  }
  const { hasOwner } = await load((api) => api.auth.getInstance());
  return (
    <PlainFrame>
      {!hasOwner && <NobodyYet />}
      <div className="grid items-start gap-x-14 gap-y-10 rail:grid-cols-[minmax(0,1fr)_23rem] rail:pt-8">
        <div>
          <h1 className="type-title-big">A paper club reads together.</h1>
          <p className="type-abstract mt-4 text-ink-2">
            Every day brings more papers than anyone can read, and every week your club has one hour. Today that hour
            depends on a spreadsheet, a chat poll, a reminder that someone forgets, and a rota in a README. Paperclub
            runs the week for you, so all you have to do is read.
          </p>
          <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
            <LinkButton href="/sign-in" kind="main">
              Sign in
            </LinkButton>
            <p className="type-meta">No password. We email you a link.</p>
          </div>
        </div>
        <ThisTuesday />
      </div>
      <SectionTitle>The week of a club</SectionTitle>
      <WeekOutline />
      <SectionTitle>What you can rely on</SectionTitle>
      <dl className="grid gap-x-12 gap-y-6 rail:grid-cols-3">
        {promises.map(({ title, text }) => (
          <div key={title}>
            <dt className="type-title">{title}</dt>
            <dd className="mt-1.5 text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
    </PlainFrame>
  );
}

const promises = [
  {
    title: "A vote that everyone can check",
    text: "Nobody sees the counts until voting closes, not even organizers. Ties are decided by a seed whose fingerprint was published when the vote opened.",
  },
  {
    title: "A turn that can be explained",
    text: "If you are asked to present, you see why it is you and why now, with the numbers behind it. You accept, or the next in line is asked.",
  },
  {
    title: "A club’s data is its own",
    text: "Only its members see what a club reads, votes and says. An invitation shows only its latest papers. It runs on one small machine of your own, and its data stays there.",
  },
];
