CREATE TABLE "broadcast" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"document" jsonb NOT NULL,
	"sent_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "broadcast_reader" (
	"broadcast_id" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"acknowledged_at" text collate "C",
	"acknowledged_version" bigint,
	CONSTRAINT "broadcast_reader_broadcast_id_person_id_pk" PRIMARY KEY("broadcast_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "dispute_comment" (
	"account_id" text collate "C" NOT NULL,
	"dispute_id" text collate "C" NOT NULL,
	"number" bigint NOT NULL,
	"text" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"by" jsonb NOT NULL,
	"attachments" jsonb NOT NULL,
	CONSTRAINT "dispute_comment_account_id_dispute_id_number_pk" PRIMARY KEY("account_id","dispute_id","number")
);
--> statement-breakpoint
CREATE TABLE "file" (
	"hash" text collate "C" PRIMARY KEY NOT NULL,
	"type" text collate "C" NOT NULL,
	"bytes" bigint NOT NULL,
	"added_by" text collate "C" NOT NULL,
	"added_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow" (
	"account_id" text collate "C" PRIMARY KEY NOT NULL,
	"at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matter" (
	"subject_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"slot" text collate "C" NOT NULL,
	"document" jsonb NOT NULL,
	"opened_at" text collate "C" NOT NULL,
	"look_at" text collate "C",
	"owner_team" text collate "C",
	"owner_id" text collate "C",
	"ended_at" text collate "C",
	CONSTRAINT "matter_subject_id_kind_id_pk" PRIMARY KEY("subject_id","kind","id")
);
--> statement-breakpoint
CREATE TABLE "policy_version" (
	"version" bigint PRIMARY KEY NOT NULL,
	"policy" jsonb NOT NULL,
	"set_at" text collate "C" NOT NULL,
	"set_by" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task" (
	"name" text collate "C" NOT NULL,
	"slot" text collate "C" NOT NULL,
	"made_at" text collate "C" NOT NULL,
	"cursor" text collate "C",
	"lease_until" text collate "C",
	"fence" bigint DEFAULT 0 NOT NULL,
	"done_at" text collate "C",
	CONSTRAINT "task_name_slot_pk" PRIMARY KEY("name","slot")
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "limit_reviewed_on" text collate "C";
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "insurance" jsonb;
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "newest_invoice_day" text collate "C";
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "paid_minor" bigint;
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "paid_on" text collate "C";
--> statement-breakpoint
ALTER TABLE "book" ADD COLUMN "routes" jsonb;
--> statement-breakpoint
ALTER TABLE "book" ADD COLUMN "routes_version" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "book" ADD COLUMN "languages" jsonb;
--> statement-breakpoint
ALTER TABLE "due_sum" ADD COLUMN "factored_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "invoice" ADD COLUMN "factored" text collate "C";
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "openid_subject" text collate "C";
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "delegate_id" text collate "C";
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "delegate_until" text collate "C";
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "ended_at" text collate "C";
--> statement-breakpoint
ALTER TABLE "stage_invoice" ADD COLUMN "factored" text collate "C";
--> statement-breakpoint
ALTER TABLE "token" ADD COLUMN "ended_at" text collate "C";
--> statement-breakpoint
CREATE INDEX "broadcast_sent" ON "broadcast" USING btree ("sent_at");
--> statement-breakpoint
CREATE INDEX "broadcast_reader_person" ON "broadcast_reader" USING btree ("person_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "matter_slot" ON "matter" USING btree ("subject_id","kind","slot") WHERE ended_at is null;
--> statement-breakpoint
CREATE INDEX "matter_open" ON "matter" USING btree ("subject_id") WHERE ended_at is null;
--> statement-breakpoint
CREATE INDEX "matter_kind_open" ON "matter" USING btree ("kind","opened_at") WHERE ended_at is null;
--> statement-breakpoint
CREATE INDEX "matter_look" ON "matter" USING btree ("look_at") WHERE ended_at is null and look_at is not null;
--> statement-breakpoint
CREATE INDEX "task_open" ON "task" USING btree ("made_at") WHERE done_at is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "person_openid" ON "person" USING btree ("openid_subject");
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_reviewed_exists" CHECK ("account"."limit_reviewed_on"::date::text = "account"."limit_reviewed_on");
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_newest_exists" CHECK ("account"."newest_invoice_day"::date::text = "account"."newest_invoice_day");
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_paid_whole" CHECK ("account"."paid_minor" between 0 and 9007199254740991);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_paid_on_exists" CHECK ("account"."paid_on"::date::text = "account"."paid_on");
--> statement-breakpoint
ALTER TABLE "due_sum" ADD CONSTRAINT "due_sum_factored_whole" CHECK ("due_sum"."factored_minor" between 0 and 9007199254740991);
--> statement-breakpoint
DROP INDEX "job_person";
--> statement-breakpoint
DROP INDEX "job_topic";
--> statement-breakpoint
DROP INDEX "job_open";
--> statement-breakpoint
ALTER TABLE "job" RENAME COLUMN "person_id" TO "receiver_id";
--> statement-breakpoint
ALTER TABLE "job" ADD COLUMN "receiver_kind" text collate "C" NOT NULL DEFAULT 'person';
--> statement-breakpoint
ALTER TABLE "job" ALTER COLUMN "receiver_kind" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "job" ADD COLUMN "urgency" text collate "C" NOT NULL DEFAULT 'soon';
--> statement-breakpoint
ALTER TABLE "job" ALTER COLUMN "urgency" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "job" ADD COLUMN "due_at" text collate "C";
--> statement-breakpoint
UPDATE "job" SET "due_at" = "made_at";
--> statement-breakpoint
ALTER TABLE "job" ALTER COLUMN "due_at" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "job" ADD COLUMN "lease_until" text collate "C";
--> statement-breakpoint
ALTER TABLE "job" ADD COLUMN "fence" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "job" ADD COLUMN "receipt" jsonb;
--> statement-breakpoint
CREATE UNIQUE INDEX "job_topic" ON "job" USING btree ("kind","topic","receiver_kind","receiver_id");
--> statement-breakpoint
CREATE INDEX "job_receiver" ON "job" USING btree ("receiver_id","made_at");
--> statement-breakpoint
CREATE INDEX "job_open" ON "job" USING btree ("due_at") WHERE ended_at is null;
--> statement-breakpoint
CREATE INDEX "job_dead" ON "job" USING btree ("ended_at") WHERE ended_at is not null and failure is not null;
