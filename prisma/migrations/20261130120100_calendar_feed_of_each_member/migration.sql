-- Every member has a calendar from the moment they join, so that asking for its address only reads.
CREATE FUNCTION make_calendar_feed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO calendar_feeds (id, club_id, user_id) VALUES (gen_random_uuid(), NEW.club_id, NEW.user_id)
  ON CONFLICT (club_id, user_id) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER memberships_calendar_feed AFTER INSERT ON "memberships" FOR EACH ROW EXECUTE FUNCTION make_calendar_feed();

INSERT INTO "calendar_feeds" ("id", "club_id", "user_id")
SELECT gen_random_uuid(), m.club_id, m.user_id FROM "memberships" m
ON CONFLICT ("club_id", "user_id") DO NOTHING;
