import { DomainError } from "@/domain/domain-error";
import { mayDecideOn, type Role, roleAtLeast } from "./roles";

export type SignInLinkIssuing = {
  actor: { userId: string; role: Role };
  target: { userId: string; role: Role; isInstanceOwner: boolean; otherClubs: number };
};

/**
 * Whether an organizer may make a link that signs in as another person. Whoever has the link is that person, so it
 * may give nothing that the organizer does not decide on anyway: only members and observers, nobody who runs the
 * instance, and nobody who belongs to another club, which the link would open too.
 */
export function canIssueSignInLink({ actor, target }: SignInLinkIssuing): boolean {
  return (
    actor.userId !== target.userId &&
    mayDecideOn(actor.role, target.role) &&
    !roleAtLeast(target.role, "organizer") &&
    !target.isInstanceOwner &&
    target.otherClubs === 0
  );
}

/**
 * Throws `not_allowed`. The words are the same for every cause: which one it is would reveal a person's other clubs.
 */
export function assertCanIssueSignInLink(issuing: SignInLinkIssuing): void {
  if (!canIssueSignInLink(issuing)) {
    throw new DomainError(
      "not_allowed",
      "You can create a sign-in link only for members and observers who are in no other club and do not run the instance. This person can sign in with their email address.",
    );
  }
}
