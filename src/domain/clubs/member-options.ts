import { canChangeRole, canRemove, canSetPresents, canTransfer } from "./membership-rules";
import { type Role, roleAtLeast, roles } from "./roles";
import { canIssueSignInLink } from "./sign-in-link-rules";

type Person = { userId: string; role: Role };

export interface MemberOptions {
  isSelf: boolean;
  /**
   * The roles that can be given, from the greatest on; the present one is among them unless there is nothing to choose.
   */
  roles: Role[];
  canRemove: boolean;
  canTransfer: boolean;
  canSetPresents: boolean;
  /** Whether the instance allows it for this very person is only known to the service: see `canIssueSignInLink`. */
  mayIssueSignInLink: boolean;
}

/** What `actor` can do with `target`: the same rules that the services ask, for what a page offers. */
export function listMemberOptions(actor: Person, target: Person, ownerCount: number): MemberOptions {
  const ownersLeft = target.role === "owner" ? ownerCount - 1 : ownerCount;
  const possible = roles.filter((to) => canChangeRole({ actor, target, from: target.role, to, ownersLeft }));
  return {
    isSelf: actor.userId === target.userId,
    roles:
      possible.length === 0 ? [] : roles.filter((role) => role === target.role || possible.includes(role)).reverse(),
    canRemove: canRemove({ actor, target, ownersLeft }),
    canTransfer: canTransfer({ actor, target }),
    canSetPresents: roleAtLeast(target.role, "member") && canSetPresents({ actor, target }),
    mayIssueSignInLink: canIssueSignInLink({ actor, target: { ...target, isInstanceOwner: false, otherClubs: 0 } }),
  };
}

export function hasOptions({ roles: choices, ...options }: MemberOptions): boolean {
  return (
    choices.length > 0 ||
    options.canRemove ||
    options.canTransfer ||
    options.canSetPresents ||
    options.mayIssueSignInLink
  );
}
