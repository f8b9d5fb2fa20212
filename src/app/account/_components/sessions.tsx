import { Time } from "@/components/time/time";
import { Chip } from "@/components/ui/chip";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import type { Zones } from "@/domain/time/write-instant";
import { RevokeSessionButton, SignOutElsewhereButton } from "./session-buttons";

type Session = { id: string; browser: string; createdAt: string; lastSeenAt: string; isThis: boolean };

/** Where this person is signed in. "Last seen" is up to five minutes behind, so the present one says "now". */
export function Sessions({ sessions, zones }: { sessions: readonly Session[]; zones: Zones }) {
  return (
    <section aria-labelledby="sessions">
      <div className="mt-[34px] mb-2.5 flex flex-wrap items-center justify-between gap-3">
        <h2 id="sessions" className="type-section">
          Signed-in browsers
        </h2>
        {sessions.length > 1 && <SignOutElsewhereButton />}
      </div>
      <Rows aria-label="Signed-in browsers">
        {sessions.map(({ id, browser, createdAt, lastSeenAt, isThis }) => (
          <Row key={id} acts={!isThis && <RevokeSessionButton sessionId={id} browser={browser} />}>
            <p className="flex flex-wrap items-center gap-2.5">
              <b className="font-[550]">{browser}</b>
              {isThis && <Chip kind="on">this one</Chip>}
            </p>
            <Meta className="mt-0.5">
              <span>
                {isThis ? (
                  "in use now"
                ) : (
                  <>
                    last seen <Time instant={lastSeenAt} zones={zones} style="ago" />
                  </>
                )}
              </span>
              <span>
                signed in on <Time instant={createdAt} zones={zones} style="shortDay" />
              </span>
            </Meta>
          </Row>
        ))}
      </Rows>
    </section>
  );
}
