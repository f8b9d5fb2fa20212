import { Tabs } from "@/components/ui/tabs";

type DiscussionTabsProps = {
  slug: string;
  current: "threads" | "open" | "answered" | "search";
  /** The questions of this paper alone. */
  paperId?: string | undefined;
};

export function DiscussionTabs({ slug, current, paperId }: DiscussionTabsProps) {
  const path = `/c/${slug}/discussion`;
  const questions = (state: string) =>
    `${path}/questions?${new URLSearchParams({ state, ...(paperId !== undefined && { paper: paperId }) })}`;
  return (
    <Tabs
      label="Discussion"
      className="mb-5"
      items={[
        { href: path, label: "Threads", current: current === "threads" },
        { href: questions("open"), label: "Questions", current: current === "open" },
        { href: questions("answered"), label: "Answered", current: current === "answered" },
        { href: `${path}/search`, label: "Search", current: current === "search" },
      ]}
    />
  );
}
