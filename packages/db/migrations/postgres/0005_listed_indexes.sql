CREATE INDEX "journal_actor" ON "journal" USING btree ("actor","at");--> statement-breakpoint
CREATE INDEX "journal_type" ON "journal" USING btree ("type","at");--> statement-breakpoint
CREATE INDEX "matter_ended" ON "matter" USING btree ("kind","ended_at") WHERE ended_at is not null;