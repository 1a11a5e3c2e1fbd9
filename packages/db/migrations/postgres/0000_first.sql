CREATE TABLE "account" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"number" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"city" text collate "C",
	"country" text collate "C" NOT NULL,
	"currency" text collate "C" NOT NULL,
	"vat_bps" bigint NOT NULL,
	"terms" jsonb NOT NULL,
	"kind" text collate "C" NOT NULL,
	"region" text collate "C",
	"rep_code" text collate "C",
	"owner_id" text collate "C",
	"group_id" text collate "C",
	"insolvency" jsonb,
	"cover" text collate "C" NOT NULL,
	"limit_minor" bigint,
	"limit_until" text collate "C",
	"hold" jsonb,
	"habits" jsonb,
	"search_key" text collate "C" NOT NULL,
	"described" boolean NOT NULL,
	"seq" bigint NOT NULL,
	"open_minor" bigint NOT NULL,
	"credits_minor" bigint NOT NULL,
	"bills_minor" bigint NOT NULL,
	"delivered_not_invoiced_minor" bigint NOT NULL,
	"item_count" bigint NOT NULL,
	CONSTRAINT "account_currency_known" CHECK ("account"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "account_limit_whole" CHECK ("account"."limit_minor" between 0 and 9007199254740991),
	CONSTRAINT "account_until_exists" CHECK ("account"."limit_until"::date::text = "account"."limit_until"),
	CONSTRAINT "account_open_whole" CHECK ("account"."open_minor" between 0 and 9007199254740991),
	CONSTRAINT "account_credits_whole" CHECK ("account"."credits_minor" between 0 and 9007199254740991),
	CONSTRAINT "account_bills_whole" CHECK ("account"."bills_minor" between 0 and 9007199254740991),
	CONSTRAINT "account_delivered_whole" CHECK ("account"."delivered_not_invoiced_minor" between 0 and 9007199254740991),
	CONSTRAINT "account_items_whole" CHECK ("account"."item_count" between 0 and 9007199254740991)
);
--> statement-breakpoint
CREATE TABLE "action" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"subject_kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"actor" text collate "C" NOT NULL,
	"payload_hash" text collate "C" NOT NULL,
	"accepted" boolean NOT NULL,
	"outcome" jsonb NOT NULL,
	"at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bill" (
	"account_id" text collate "C" NOT NULL,
	"number" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"due_day" text collate "C" NOT NULL,
	"amount_minor" bigint NOT NULL,
	CONSTRAINT "bill_account_id_number_pk" PRIMARY KEY("account_id","number"),
	CONSTRAINT "bill_due_day_exists" CHECK ("bill"."due_day"::date::text = "bill"."due_day"),
	CONSTRAINT "bill_amount_whole" CHECK ("bill"."amount_minor" between 0 and 9007199254740991)
);
--> statement-breakpoint
CREATE TABLE "book" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"currency" text collate "C" NOT NULL,
	"country" text collate "C" NOT NULL,
	"time_zone" text collate "C" NOT NULL,
	"policy" jsonb NOT NULL,
	"policy_version" bigint NOT NULL,
	"ledger_day" text collate "C",
	"open_total_minor" bigint NOT NULL,
	"demo" boolean NOT NULL,
	"epoch" text collate "C" NOT NULL,
	CONSTRAINT "book_is_one" CHECK ("book"."id" = 'book'),
	CONSTRAINT "book_currency_known" CHECK ("book"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "book_ledger_day_exists" CHECK ("book"."ledger_day"::date::text = "book"."ledger_day"),
	CONSTRAINT "book_open_total_whole" CHECK ("book"."open_total_minor" between -9007199254740991 and 9007199254740991)
);
--> statement-breakpoint
CREATE TABLE "counter" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"value" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit_check" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" text collate "C" NOT NULL,
	"actor" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"ask" jsonb NOT NULL,
	"verdict" text collate "C" NOT NULL,
	"answer" jsonb NOT NULL,
	"seal_id" bigint
);
--> statement-breakpoint
CREATE TABLE "credit_group" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"currency" text collate "C" NOT NULL,
	"limit_minor" bigint,
	"limit_until" text collate "C",
	"seq" bigint NOT NULL,
	CONSTRAINT "credit_group_currency_known" CHECK ("credit_group"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "credit_group_limit_whole" CHECK ("credit_group"."limit_minor" between 0 and 9007199254740991),
	CONSTRAINT "credit_group_until_exists" CHECK ("credit_group"."limit_until"::date::text = "credit_group"."limit_until")
);
--> statement-breakpoint
CREATE TABLE "delivery_sum" (
	"account_id" text collate "C" NOT NULL,
	"delivery_day" text collate "C" NOT NULL,
	"undelivered_minor" bigint NOT NULL,
	CONSTRAINT "delivery_sum_account_id_delivery_day_pk" PRIMARY KEY("account_id","delivery_day"),
	CONSTRAINT "delivery_sum_whole" CHECK ("delivery_sum"."undelivered_minor" between 0 and 9007199254740991)
);
--> statement-breakpoint
CREATE TABLE "due_sum" (
	"account_id" text collate "C" NOT NULL,
	"due_day" text collate "C" NOT NULL,
	"open_minor" bigint NOT NULL,
	"disputed_minor" bigint NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "due_sum_account_id_due_day_pk" PRIMARY KEY("account_id","due_day"),
	CONSTRAINT "due_sum_open_whole" CHECK ("due_sum"."open_minor" between 0 and 9007199254740991),
	CONSTRAINT "due_sum_disputed_whole" CHECK ("due_sum"."disputed_minor" between 0 and 9007199254740991)
);
--> statement-breakpoint
CREATE TABLE "import" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"file_name" text collate "C" NOT NULL,
	"file_hash" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"options" jsonb NOT NULL,
	"report" jsonb NOT NULL,
	"actor" text collate "C" NOT NULL,
	"started_at" text collate "C" NOT NULL,
	"ended_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "invoice" (
	"account_id" text collate "C" NOT NULL,
	"number" text collate "C" NOT NULL,
	"invoice_day" text collate "C" NOT NULL,
	"due_day" text collate "C" NOT NULL,
	"amount_minor" bigint NOT NULL,
	"open_minor" bigint NOT NULL,
	"disputed_minor" bigint NOT NULL,
	"settled_day" text collate "C",
	"order_number" text collate "C",
	CONSTRAINT "invoice_account_id_number_pk" PRIMARY KEY("account_id","number"),
	CONSTRAINT "invoice_day_exists" CHECK ("invoice"."invoice_day"::date::text = "invoice"."invoice_day"),
	CONSTRAINT "invoice_due_day_exists" CHECK ("invoice"."due_day"::date::text = "invoice"."due_day"),
	CONSTRAINT "invoice_settled_day_exists" CHECK ("invoice"."settled_day"::date::text = "invoice"."settled_day"),
	CONSTRAINT "invoice_amount_whole" CHECK ("invoice"."amount_minor" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "invoice_open_whole" CHECK ("invoice"."open_minor" between -9007199254740991 and 9007199254740991),
	CONSTRAINT "invoice_disputed_whole" CHECK ("invoice"."disputed_minor" between 0 and 9007199254740991)
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"subject_kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"line" bigint NOT NULL,
	"at" text collate "C" NOT NULL,
	"actor" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"action_id" text collate "C",
	"figures" jsonb NOT NULL,
	"text_hash" text collate "C",
	"previous_mac" text collate "C" NOT NULL,
	"mac" text collate "C" NOT NULL,
	CONSTRAINT "journal_subject_kind_subject_id_line_pk" PRIMARY KEY("subject_kind","subject_id","line")
);
--> statement-breakpoint
CREATE TABLE "journal_seal" (
	"id" bigint PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"count" bigint NOT NULL,
	"digest" text collate "C" NOT NULL,
	"previous_mac" text collate "C" NOT NULL,
	"mac" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_seal_head" (
	"seal_id" bigint NOT NULL,
	"subject_kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"line" bigint NOT NULL,
	"mac" text collate "C" NOT NULL,
	CONSTRAINT "journal_seal_head_seal_id_subject_kind_subject_id_pk" PRIMARY KEY("seal_id","subject_kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "journal_text" (
	"subject_kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"line" bigint NOT NULL,
	"salt" text collate "C" NOT NULL,
	"text" jsonb NOT NULL,
	CONSTRAINT "journal_text_subject_kind_subject_id_line_pk" PRIMARY KEY("subject_kind","subject_id","line")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"level" text collate "C",
	"email" text collate "C",
	"region" text collate "C",
	"team" text collate "C",
	"slack_id" text collate "C",
	"teams_id" text collate "C",
	"language" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate" (
	"currency" text collate "C" NOT NULL,
	"day" text collate "C" NOT NULL,
	"base_micros" bigint NOT NULL,
	CONSTRAINT "rate_currency_day_pk" PRIMARY KEY("currency","day"),
	CONSTRAINT "rate_currency_known" CHECK ("rate"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "rate_day_exists" CHECK ("rate"."day"::date::text = "rate"."day"),
	CONSTRAINT "rate_base_whole" CHECK ("rate"."base_micros" between 0 and 9007199254740991)
);
--> statement-breakpoint
CREATE TABLE "rep_code" (
	"code" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reservation" (
	"id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"order_ref" text collate "C" NOT NULL,
	"amount_minor" bigint NOT NULL,
	"made_by" text collate "C",
	"made_at" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL,
	"ended_at" text collate "C",
	"end" text collate "C",
	CONSTRAINT "reservation_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "reservation_amount_whole" CHECK ("reservation"."amount_minor" between 0 and 9007199254740991)
);
--> statement-breakpoint
CREATE TABLE "sales_order" (
	"account_id" text collate "C" NOT NULL,
	"number" text collate "C" NOT NULL,
	"delivery_day" text collate "C" NOT NULL,
	"ordered_minor" bigint NOT NULL,
	"delivered_minor" bigint NOT NULL,
	"invoiced_minor" bigint NOT NULL,
	CONSTRAINT "sales_order_account_id_number_pk" PRIMARY KEY("account_id","number"),
	CONSTRAINT "sales_order_day_exists" CHECK ("sales_order"."delivery_day"::date::text = "sales_order"."delivery_day"),
	CONSTRAINT "sales_order_ordered_whole" CHECK ("sales_order"."ordered_minor" between 0 and 9007199254740991),
	CONSTRAINT "sales_order_delivered_whole" CHECK ("sales_order"."delivered_minor" between 0 and 9007199254740991),
	CONSTRAINT "sales_order_invoiced_whole" CHECK ("sales_order"."invoiced_minor" between 0 and 9007199254740991)
);
--> statement-breakpoint
CREATE TABLE "stage_account" (
	"import_id" text collate "C" NOT NULL,
	"number" text collate "C" NOT NULL,
	"line" bigint NOT NULL,
	"fields" jsonb NOT NULL,
	"committed" boolean NOT NULL,
	CONSTRAINT "stage_account_import_id_number_pk" PRIMARY KEY("import_id","number")
);
--> statement-breakpoint
CREATE TABLE "stage_invoice" (
	"import_id" text collate "C" NOT NULL,
	"line" bigint NOT NULL,
	"account_number" text collate "C" NOT NULL,
	"number" text collate "C" NOT NULL,
	"invoice_day" text collate "C" NOT NULL,
	"due_day" text collate "C" NOT NULL,
	"amount_minor" bigint NOT NULL,
	"open_minor" bigint NOT NULL,
	"disputed_minor" bigint NOT NULL,
	"settled_day" text collate "C",
	"order_number" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "token" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C",
	"role" text collate "C",
	"secret_hash" text collate "C" NOT NULL,
	"added_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "account_number" ON "account" USING btree ("number");--> statement-breakpoint
CREATE INDEX "account_group" ON "account" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "account_owner" ON "account" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "account_rep_code" ON "account" USING btree ("rep_code");--> statement-breakpoint
CREATE INDEX "account_seq" ON "account" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "bill_due" ON "bill" USING btree ("account_id","due_day","number");--> statement-breakpoint
CREATE INDEX "credit_check_account" ON "credit_check" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "credit_check_unsealed" ON "credit_check" USING btree ("id") WHERE seal_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "credit_group_name" ON "credit_group" USING btree ("name");--> statement-breakpoint
CREATE INDEX "import_file" ON "import" USING btree ("file_hash");--> statement-breakpoint
CREATE INDEX "invoice_open_oldest" ON "invoice" USING btree ("account_id","due_day","number") WHERE open_minor <> 0;--> statement-breakpoint
CREATE INDEX "invoice_open_largest" ON "invoice" USING btree ("account_id","open_minor","number") WHERE open_minor <> 0;--> statement-breakpoint
CREATE INDEX "journal_at" ON "journal" USING btree ("at");--> statement-breakpoint
CREATE INDEX "journal_seal_head_chain" ON "journal_seal_head" USING btree ("subject_kind","subject_id","line");--> statement-breakpoint
CREATE UNIQUE INDEX "person_slack" ON "person" USING btree ("slack_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_teams" ON "person" USING btree ("teams_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reservation_open_order" ON "reservation" USING btree ("account_id","order_ref") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "reservation_open" ON "reservation" USING btree ("account_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "reservation_expiry" ON "reservation" USING btree ("expires_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "sales_order_open" ON "sales_order" USING btree ("account_id","delivery_day","number") WHERE ordered_minor > delivered_minor or delivered_minor > invoiced_minor;--> statement-breakpoint
CREATE INDEX "stage_invoice_account" ON "stage_invoice" USING btree ("import_id","account_number","number");--> statement-breakpoint
CREATE UNIQUE INDEX "token_secret" ON "token" USING btree ("secret_hash");