-- A link and the session it made remember which organizer issued the link, and go with that organizer's membership.
ALTER TABLE "sessions" ADD COLUMN "issuer_membership_id" UUID;
ALTER TABLE "sign_in_tokens" ADD COLUMN "issuer_membership_id" UUID, ADD COLUMN "asked_in_session_id" UUID;

CREATE INDEX "sessions_issuer_membership_id_idx" ON "sessions"("issuer_membership_id");
CREATE INDEX "sign_in_tokens_issuer_membership_id_idx" ON "sign_in_tokens"("issuer_membership_id");
CREATE INDEX "sign_in_tokens_asked_in_session_id_idx" ON "sign_in_tokens"("asked_in_session_id");

ALTER TABLE "sessions" ADD CONSTRAINT "sessions_issuer_membership_id_fkey" FOREIGN KEY ("issuer_membership_id") REFERENCES "memberships"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "sign_in_tokens" ADD CONSTRAINT "sign_in_tokens_issuer_membership_id_fkey" FOREIGN KEY ("issuer_membership_id") REFERENCES "memberships"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "sign_in_tokens" ADD CONSTRAINT "sign_in_tokens_asked_in_session_id_fkey" FOREIGN KEY ("asked_in_session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
