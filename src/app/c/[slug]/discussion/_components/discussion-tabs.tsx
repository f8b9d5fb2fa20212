import { Tabs } from "@/components/ui/tabs";

type DiscussionTabsProps = { path: string; current: "open" | "answered" | "search" };

export function DiscussionTabs({ path, current }: DiscussionTabsProps) {
  return (
    <Tabs
      label="Discussion"
      className="mb-5"
      items={[
        { href: path, label: "Open questions", current: current === "open" },
        { href: `${path}?state=answered`, label: "Answered", current: current === "answered" },
        { href: `${path}/search`, label: "Search", current: current === "search" },
      ]}
    />
  );
}
