-- Words of standing comments. The schema language cannot say an index on an expression.
CREATE INDEX "comments_words_idx" ON "comments" USING gin (to_tsvector('english', "body")) WHERE "deleted_at" IS NULL;
