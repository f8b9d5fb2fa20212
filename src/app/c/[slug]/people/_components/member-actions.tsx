"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { MoreIcon } from "@/components/ui/icons";
import { Menu } from "@/components/ui/menu";
import { MenuButton } from "@/components/ui/menu-items";
import type { MemberOptions } from "@/domain/clubs/member-options";
import { useMutation } from "@/trpc/use-mutation";
import type { ActedOn } from "./acted-on";
import { RemoveDialog } from "./remove-dialog";
import { RoleDialog } from "./role-dialog";
import { SignInLinkDialog } from "./sign-in-link-dialog";
import { TransferDialog } from "./transfer-dialog";

type MemberActionsProps = { clubId: string; clubName: string; member: ActedOn; options: MemberOptions };

/** What can be done with one of the club's people. Each choice but one asks in a dialog of its own. */
export function MemberActions({ clubId, clubName, member, options }: MemberActionsProps) {
  const router = useRouter();
  const [open, setOpen] = useState<"role" | "link" | "transfer" | "remove" | null>(null);
  const setPresents = useMutation((trpc) =>
    trpc.members.setPresents.mutationOptions({ onSuccess: () => router.refresh() }),
  );

  const ask = (what: typeof open) => (event: MouseEvent<HTMLElement>) => {
    // The menu closes with this press; a dialog gives the focus back to where it was, so that must not be inside.
    event.currentTarget.closest("details")?.querySelector("summary")?.focus();
    setOpen(what);
  };
  const dialog = { clubId, member, onClose: () => setOpen(null) };

  return (
    <>
      <Menu label={<MoreIcon />} ariaLabel={options.isSelf ? "Your part" : `Actions for ${member.name}`}>
        {options.roles.length > 0 && <MenuButton onClick={ask("role")}>Change role</MenuButton>}
        {options.canSetPresents && (
          <MenuButton onClick={() => setPresents.mutate({ clubId, userId: member.userId, presents: !member.presents })}>
            {member.presents ? "Remove from the rota" : "Add to the rota"}
          </MenuButton>
        )}
        {options.mayIssueSignInLink && <MenuButton onClick={ask("link")}>Create a sign-in link</MenuButton>}
        {options.canTransfer && <MenuButton onClick={ask("transfer")}>Transfer the club</MenuButton>}
        {options.canRemove && (
          <MenuButton danger onClick={ask("remove")}>
            Remove
          </MenuButton>
        )}
      </Menu>
      {open === "role" && <RoleDialog {...dialog} roles={options.roles} isSelf={options.isSelf} />}
      {open === "link" && <SignInLinkDialog {...dialog} />}
      {open === "transfer" && <TransferDialog {...dialog} clubName={clubName} />}
      {open === "remove" && <RemoveDialog {...dialog} clubName={clubName} />}
    </>
  );
}
