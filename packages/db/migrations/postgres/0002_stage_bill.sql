CREATE TABLE "stage_bill" (
	"import_id" text collate "C" NOT NULL,
	"line" bigint NOT NULL,
	"account_number" text collate "C" NOT NULL,
	"number" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"due_day" text collate "C" NOT NULL,
	"amount_minor" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "stage_bill_account" ON "stage_bill" USING btree ("import_id","account_number","number");