import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import type { Deletion } from "@/server/account/deletion.queries";
import { DeleteAccountButton } from "./delete-account-button";

type DeleteAccountProps = { viewerId: string; email: string; deletion: Deletion };

/** The way out: what has to be settled first, or the dialog. */
export function DeleteAccount({ viewerId, email, deletion }: DeleteAccountProps) {
  const { ownedClubs, isLastInstanceOwner } = deletion;
  return (
    <section aria-labelledby="delete-account">
      <h2 id="delete-account" className="type-section mt-[34px] mb-2.5">
        Delete account
      </h2>
      {ownedClubs.length > 0 ? (
        <Note>
          You are the only owner of{" "}
          {ownedClubs.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && ", "}
              <TextLink href={`/c/${slug}/people`}>{name}</TextLink> (
              <TextLink href={`/c/${slug}/settings`}>settings</TextLink>)
            </span>
          ))}
          . Before you delete your account, make someone else owner on the club’s people page, or delete the club in its
          settings.
        </Note>
      ) : isLastInstanceOwner ? (
        <Note>
          You are the only owner of this instance. Before you delete your account, make someone else its owner: run{" "}
          <code>npm run instance-owner -- --email name@example.org</code> on the server.
        </Note>
      ) : (
        <DeleteAccountButton viewerId={viewerId} email={email} {...deletion} />
      )}
    </section>
  );
}
