import { LinkButton } from "@/components/ui/link-button";
import { roleAtLeast } from "@/domain/clubs/roles";
import { Ask } from "./ask";
import type { WeekView } from "./week-view";

/** Nothing to read yet, or nobody to read it with. */
export function isNewClub({ week, club }: Pick<WeekView, "week" | "club">): boolean {
  return !week.hasFeed || club.memberCount === 1;
}

/** What a club needs before its first week: papers, and people. */
export function FirstSteps({ week, club, clubPath }: WeekView) {
  return (
    <>
      {!week.hasFeed && (
        <Ask
          title="Import your first papers"
          acts={
            roleAtLeast(club.role, "member") ? (
              <LinkButton href={`${clubPath}/feed/import`} kind="main">
                Import a page
              </LinkButton>
            ) : undefined
          }
        >
          Choose a date, or paste a copy of the Daily Papers page. To look around first, import the sample week that
          comes with Paperclub.
        </Ask>
      )}
      {club.memberCount === 1 && roleAtLeast(club.role, "organizer") && (
        <Ask
          title="Invite people"
          acts={
            <LinkButton href={`${clubPath}/people`} kind={week.hasFeed ? "main" : "default"}>
              Invite people
            </LinkButton>
          }
        >
          Send a link. Everyone who opens it can join {club.name}.
        </Ask>
      )}
    </>
  );
}
