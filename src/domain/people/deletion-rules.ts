import { DomainError } from "@/domain/domain-error";

interface Account {
  email: string;
  /** What was typed to confirm. */
  typed: string;
  /** Signed in by an organizer's link. */
  isIssued: boolean;
  /** Clubs that would have no owner left. */
  ownedClubs: readonly { name: string }[];
  isLastInstanceOwner: boolean;
}

/** Throws `invalid_input`, `not_allowed` or `last_owner`. */
export function assertCanDeleteAccount({ email, typed, isIssued, ownedClubs, isLastInstanceOwner }: Account): void {
  if (isIssued) {
    throw new DomainError(
      "not_allowed",
      "You signed in with a link from an organizer. To delete your account, sign in with a link sent to your address.",
    );
  }
  if (ownedClubs.length > 0) {
    const names = ownedClubs.map(({ name }) => `“${name}”`).join(", ");
    throw new DomainError("last_owner", `You are the only owner of ${names}. Transfer or delete it first.`);
  }
  if (isLastInstanceOwner) {
    throw new DomainError("last_owner", "You are the only owner of this instance. Make someone else its owner first.");
  }
  if (typed.trim().toLowerCase() !== email) {
    throw new DomainError("invalid_input", `Type your address, ${email}, to delete your account.`);
  }
}
