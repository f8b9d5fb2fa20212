import { Tabs } from "@/components/ui/tabs";

type DiscussionTabsProps = {
  path: string;
  current: "open" | "answered" | "search";
  /** The questions of this paper alone. */
  paperId?: string | undefined;
};

export function DiscussionTabs({ path, current, paperId }: DiscussionTabsProps) {
  const paper = paperId === undefined ? {} : { paper: paperId };
  const answered = new URLSearchParams({ state: "answered", ...paper });
  return (
    <Tabs
      label="Discussion"
      className="mb-5"
      items={[
        {
          href: paperId === undefined ? path : `${path}?${new URLSearchParams(paper)}`,
          label: "Open questions",
          current: current === "open",
        },
        { href: `${path}?${answered}`, label: "Answered", current: current === "answered" },
        { href: `${path}/search`, label: "Search", current: current === "search" },
      ]}
    />
  );
}
