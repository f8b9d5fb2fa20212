-- The passages of a thread are looked up without reading its other comments.
CREATE INDEX "comments_anchored_idx" ON "comments"("thread_id", "path") WHERE (anchor IS NOT NULL);
