CREATE TABLE "inbox" (
	"source" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"received_at" text collate "C" NOT NULL,
	"body" jsonb,
	"handled_at" text collate "C",
	CONSTRAINT "inbox_source_id_pk" PRIMARY KEY("source","id")
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"topic" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"body" jsonb NOT NULL,
	"made_at" text collate "C" NOT NULL,
	"attempts" bigint NOT NULL,
	"ended_at" text collate "C",
	"failure" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "known_layout" (
	"header_hash" text collate "C" PRIMARY KEY NOT NULL,
	"columns" jsonb NOT NULL,
	"map" jsonb NOT NULL,
	"kind" text collate "C",
	"confirmed_by" text collate "C" NOT NULL,
	"confirmed_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"secret_hash" text collate "C" NOT NULL,
	"began_at" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL,
	"ended_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "sign_in_link" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"secret_hash" text collate "C" NOT NULL,
	"made_at" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL,
	"redeemed_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "stage_order" (
	"import_id" text collate "C" NOT NULL,
	"line" bigint NOT NULL,
	"account_number" text collate "C" NOT NULL,
	"number" text collate "C" NOT NULL,
	"delivery_day" text collate "C",
	"ordered_minor" bigint,
	"delivered_minor" bigint,
	"invoiced_minor" bigint
);
--> statement-breakpoint
CREATE INDEX "inbox_received" ON "inbox" USING btree ("received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "job_topic" ON "job" USING btree ("kind","topic","person_id");--> statement-breakpoint
CREATE INDEX "job_person" ON "job" USING btree ("person_id","made_at");--> statement-breakpoint
CREATE INDEX "job_open" ON "job" USING btree ("made_at") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "session_secret" ON "session" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_link_secret" ON "sign_in_link" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "stage_order_account" ON "stage_order" USING btree ("import_id","account_number","number");