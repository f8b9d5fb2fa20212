"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ChangedMeanwhile, changedMeanwhile } from "@/components/forms/changed-meanwhile";
import type { FieldWords } from "@/components/forms/field-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { useDialogOptions } from "@/components/ui/use-dialog-options";
import type { FieldValue } from "@/domain/changes/field-value";
import { roleWords } from "@/domain/clubs/role-words";
import { roles as allRoles, type Role, roleAtLeast } from "@/domain/clubs/roles";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";
import type { ActedOn } from "./acted-on";

type RoleDialogProps = {
  onClose: () => void;
  clubId: string;
  member: ActedOn;
  roles: readonly Role[];
  isSelf: boolean;
};

export function RoleDialog({ onClose, clubId, member, roles, isSelf }: RoleDialogProps) {
  const router = useRouter();
  const options = useDialogOptions(onClose);
  const [picked, setPicked] = useState(member.role);
  const [opened] = useState(member.role);
  const change = useMutation((trpc) => trpc.members.changeRole.mutationOptions(options));
  const changed = changedMeanwhile(change.error);
  const give = (basedOn: { role?: FieldValue }) =>
    change.mutate({ clubId, userId: member.userId, role: picked, basedOn });
  const isStepDown = isSelf && roleAtLeast(member.role, picked) && picked !== member.role;

  return (
    <Dialog
      open
      onClose={onClose}
      title={isSelf ? "Your role" : `Role of ${member.name}`}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button
            kind="main"
            disabled={picked === member.role}
            pending={change.isPending}
            onClick={() => give({ role: opened })}
          >
            Change role
          </Button>
        </>
      }
    >
      <RadioGroup
        legend={<span className="sr-only">Role</span>}
        name={`role-${member.userId}`}
        value={picked}
        onPick={setPicked}
        options={roles.map((role) => ({ value: role, label: roleWords[role].label, hint: roleWords[role].duties }))}
        error={change.error === null || changed !== null ? undefined : messageOf(change.error)}
      />
      {changed !== null && (
        <ChangedMeanwhile
          changed={changed}
          mine={{ role: picked }}
          fields={fields}
          pending={change.isPending}
          onUseTheirs={() => {
            onClose();
            router.refresh();
          }}
          onSaveMine={() => give(changed)}
        />
      )}
      {isStepDown && <p className="mt-3 text-sm text-ink-2">You cannot undo this yourself. An owner can.</p>}
    </Dialog>
  );
}

const fields: FieldWords = {
  role: {
    label: "Role",
    words: (value) => {
      const role = allRoles.find((known) => known === value);
      return role === undefined ? String(value) : roleWords[role].label;
    },
  },
};
