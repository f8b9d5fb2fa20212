import { DomainError } from "@/domain/domain-error";
import { mayDecideOn, type Role, roleAtLeast } from "./roles";

/**
 * Who stays and with which role. Invariant: a club always keeps an owner. `ownersLeft` is the number of owners the club
 * has without the person in question; count it under a lock on the club, or the last two owners can leave together.
 */
type Person = { userId: string; role: Role };

export type RoleChange = { actor: Person; target: { userId: string }; from: Role; to: Role; ownersLeft: number };
export type Removal = { actor: Person; target: Person; ownersLeft: number };
export type Leaving = { role: Role; ownersLeft: number };
export type Transfer = { actor: Person; target: Person };

/** Owners change any role, organizers move people between member and observer, and everyone may step down. */
export function canChangeRole(change: RoleChange): boolean {
  return roleChangeRefusal(change) === null;
}

/** Throws `already_done`, `not_allowed` or `last_owner`. */
export function assertCanChangeRole(change: RoleChange): void {
  raise(roleChangeRefusal(change));
}

/** Owners remove anyone else, organizers remove members and observers. Nobody removes themselves: that is leaving. */
export function canRemove(removal: Removal): boolean {
  return removalRefusal(removal) === null;
}

/** Throws `not_allowed` or `last_owner`. */
export function assertCanRemove(removal: Removal): void {
  raise(removalRefusal(removal));
}

/** Anyone may leave, except the last owner. */
export function canLeave({ role, ownersLeft }: Leaving): boolean {
  return role !== "owner" || ownersLeft > 0;
}

/** Throws `last_owner`. */
export function assertCanLeave(leaving: Leaving): void {
  if (!canLeave(leaving))
    throw new DomainError("last_owner", "You are the last owner. Make someone else an owner first.");
}

/**
 * An owner transfers the club to another of its people: that person becomes owner, and the previous owner an organizer.
 */
export function canTransfer({ actor, target }: Transfer): boolean {
  return actor.role === "owner" && actor.userId !== target.userId && target.role !== "owner";
}

/** Throws `not_allowed`. */
export function assertCanTransfer(transfer: Transfer): void {
  if (!canTransfer(transfer)) {
    throw new DomainError(
      "not_allowed",
      "Only an owner can transfer the club, and only to someone who is not an owner yet.",
    );
  }
}

export type PresentsChange = { actor: Person; target: { userId: string } };

/**
 * Each decides for themselves whether they take turns presenting, and organizers for anyone. Observers never present.
 */
export function canSetPresents({ actor, target }: PresentsChange): boolean {
  return roleAtLeast(actor.role, "organizer") || (actor.userId === target.userId && actor.role === "member");
}

/** Throws `not_allowed`. */
export function assertCanSetPresents(change: PresentsChange): void {
  if (!canSetPresents(change)) {
    throw new DomainError("not_allowed", "Only organizers can change whether other people present.");
  }
}

function roleChangeRefusal({ actor, target, from, to, ownersLeft }: RoleChange): DomainError | null {
  if (from === to) return new DomainError("already_done", `This person already has the role ${from}.`);
  const stepsDown = actor.userId === target.userId && roleAtLeast(from, to);
  if (!stepsDown && !(mayDecideOn(actor.role, from) && mayDecideOn(actor.role, to))) {
    return new DomainError(
      "not_allowed",
      "Only an owner can make someone an owner or organizer, or change their role.",
    );
  }
  if (from === "owner" && ownersLeft === 0) {
    return new DomainError("last_owner", "A club needs at least one owner. Make someone else an owner first.");
  }
  return null;
}

function removalRefusal({ actor, target, ownersLeft }: Removal): DomainError | null {
  if (actor.userId === target.userId) {
    return new DomainError("not_allowed", "You cannot remove yourself. Leave the club instead.");
  }
  if (!mayDecideOn(actor.role, target.role)) {
    return new DomainError("not_allowed", "Only an owner can remove an owner or organizer.");
  }
  if (target.role === "owner" && ownersLeft === 0) {
    return new DomainError("last_owner", "A club needs at least one owner. Make someone else an owner first.");
  }
  return null;
}

function raise(refusal: DomainError | null): void {
  if (refusal) throw refusal;
}
