import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { Meta } from "@/components/ui/meta";
import { Row } from "@/components/ui/rows";
import { hasOptions, type MemberOptions } from "@/domain/clubs/member-options";
import { roleWords } from "@/domain/clubs/role-words";
import { type Role, roleAtLeast } from "@/domain/clubs/roles";
import { MemberActions } from "./member-actions";

type MemberRowProps = {
  clubId: string;
  clubName: string;
  member: { userId: string; name: string; role: Role; presents: boolean; email?: string };
  joinedOn: ReactNode;
  options: MemberOptions;
};

export function MemberRow({ clubId, clubName, member, joinedOn, options }: MemberRowProps) {
  const { userId, name, role, presents, email } = member;
  return (
    <Row>
      <div className="flex items-start gap-3">
        <Avatar name={name} className="mt-0.5" />
        <div className="min-w-0 grow">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <b className="min-w-0 font-[550] break-words">{name}</b>
            {options.isSelf && <Chip kind="on">you</Chip>}
            {role !== "member" && <Chip>{roleWords[role].label}</Chip>}
          </p>
          <Meta className="mt-0.5">
            <span>since {joinedOn}</span>
            {roleAtLeast(role, "member") && !presents && <span>does not present</span>}
            {email !== undefined && <span className="min-w-0 break-all">{email}</span>}
          </Meta>
        </div>
        {hasOptions(options) && (
          <MemberActions
            clubId={clubId}
            clubName={clubName}
            member={{ userId, name, role, presents }}
            options={options}
          />
        )}
      </div>
    </Row>
  );
}
