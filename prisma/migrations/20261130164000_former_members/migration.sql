-- An account that is deleted leaves its row, emptied, for what has to stay: ballots that were counted, talks that were given.
ALTER TABLE "users" ADD COLUMN "deleted_at" TIMESTAMPTZ(3);

-- What a request of that person writes after the deletion, because it began before, would bring something of theirs back.
-- The deletion changes a key of the row, so this waits for it, and then finds the account deleted.
CREATE FUNCTION refuse_former_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM users WHERE id = NEW.user_id AND deleted_at IS NULL FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE foreign_key_violation USING MESSAGE = 'this account was deleted', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER sessions_refuse_former_member BEFORE INSERT ON "sessions" FOR EACH ROW EXECUTE FUNCTION refuse_former_member();
CREATE TRIGGER accounts_refuse_former_member BEFORE INSERT ON "accounts" FOR EACH ROW EXECUTE FUNCTION refuse_former_member();
CREATE TRIGGER memberships_refuse_former_member BEFORE INSERT ON "memberships" FOR EACH ROW EXECUTE FUNCTION refuse_former_member();
