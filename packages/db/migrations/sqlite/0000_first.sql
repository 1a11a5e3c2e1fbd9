CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`city` text,
	`country` text NOT NULL,
	`currency` text NOT NULL,
	`vat_bps` integer NOT NULL,
	`terms` text NOT NULL,
	`kind` text NOT NULL,
	`region` text,
	`rep_code` text,
	`owner_id` text,
	`group_id` text,
	`insolvency` text,
	`cover` text NOT NULL,
	`limit_minor` integer,
	`limit_until` text,
	`hold` text,
	`habits` text,
	`search_key` text NOT NULL,
	`described` integer NOT NULL,
	`seq` integer NOT NULL,
	`open_minor` integer NOT NULL,
	`credits_minor` integer NOT NULL,
	`bills_minor` integer NOT NULL,
	`delivered_not_invoiced_minor` integer NOT NULL,
	`item_count` integer NOT NULL,
	CONSTRAINT "account_currency_known" CHECK("account"."currency" glob '[A-Z][A-Z][A-Z]'),
	CONSTRAINT "account_limit_whole" CHECK("account"."limit_minor" is null or (typeof("account"."limit_minor") = 'integer' and "account"."limit_minor" between 0 and 9007199254740991)),
	CONSTRAINT "account_until_exists" CHECK(date("account"."limit_until") is "account"."limit_until"),
	CONSTRAINT "account_open_whole" CHECK("account"."open_minor" is null or (typeof("account"."open_minor") = 'integer' and "account"."open_minor" between 0 and 9007199254740991)),
	CONSTRAINT "account_credits_whole" CHECK("account"."credits_minor" is null or (typeof("account"."credits_minor") = 'integer' and "account"."credits_minor" between 0 and 9007199254740991)),
	CONSTRAINT "account_bills_whole" CHECK("account"."bills_minor" is null or (typeof("account"."bills_minor") = 'integer' and "account"."bills_minor" between 0 and 9007199254740991)),
	CONSTRAINT "account_delivered_whole" CHECK("account"."delivered_not_invoiced_minor" is null or (typeof("account"."delivered_not_invoiced_minor") = 'integer' and "account"."delivered_not_invoiced_minor" between 0 and 9007199254740991)),
	CONSTRAINT "account_items_whole" CHECK("account"."item_count" is null or (typeof("account"."item_count") = 'integer' and "account"."item_count" between 0 and 9007199254740991))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_number` ON `account` (`number`);--> statement-breakpoint
CREATE INDEX `account_group` ON `account` (`group_id`);--> statement-breakpoint
CREATE INDEX `account_owner` ON `account` (`owner_id`);--> statement-breakpoint
CREATE INDEX `account_rep_code` ON `account` (`rep_code`);--> statement-breakpoint
CREATE INDEX `account_seq` ON `account` (`seq`);--> statement-breakpoint
CREATE TABLE `action` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`actor` text NOT NULL,
	`payload_hash` text NOT NULL,
	`accepted` integer NOT NULL,
	`outcome` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `bill` (
	`account_id` text NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`due_day` text NOT NULL,
	`amount_minor` integer NOT NULL,
	PRIMARY KEY(`account_id`, `number`),
	CONSTRAINT "bill_due_day_exists" CHECK(date("bill"."due_day") is "bill"."due_day"),
	CONSTRAINT "bill_amount_whole" CHECK("bill"."amount_minor" is null or (typeof("bill"."amount_minor") = 'integer' and "bill"."amount_minor" between 0 and 9007199254740991))
);
--> statement-breakpoint
CREATE INDEX `bill_due` ON `bill` (`account_id`,`due_day`,`number`);--> statement-breakpoint
CREATE TABLE `book` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`currency` text NOT NULL,
	`country` text NOT NULL,
	`time_zone` text NOT NULL,
	`policy` text NOT NULL,
	`policy_version` integer NOT NULL,
	`ledger_day` text,
	`open_total_minor` integer NOT NULL,
	`demo` integer NOT NULL,
	`epoch` text NOT NULL,
	CONSTRAINT "book_is_one" CHECK("book"."id" = 'book'),
	CONSTRAINT "book_currency_known" CHECK("book"."currency" glob '[A-Z][A-Z][A-Z]'),
	CONSTRAINT "book_ledger_day_exists" CHECK(date("book"."ledger_day") is "book"."ledger_day"),
	CONSTRAINT "book_open_total_whole" CHECK("book"."open_total_minor" is null or (typeof("book"."open_total_minor") = 'integer' and "book"."open_total_minor" between -9007199254740991 and 9007199254740991))
);
--> statement-breakpoint
CREATE TABLE `counter` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `credit_check` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`account_id` text NOT NULL,
	`ask` text NOT NULL,
	`verdict` text NOT NULL,
	`answer` text NOT NULL,
	`seal_id` integer
);
--> statement-breakpoint
CREATE INDEX `credit_check_account` ON `credit_check` (`account_id`,`at`);--> statement-breakpoint
CREATE INDEX `credit_check_unsealed` ON `credit_check` (`id`) WHERE seal_id is null;--> statement-breakpoint
CREATE TABLE `credit_group` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`currency` text NOT NULL,
	`limit_minor` integer,
	`limit_until` text,
	`seq` integer NOT NULL,
	CONSTRAINT "credit_group_currency_known" CHECK("credit_group"."currency" glob '[A-Z][A-Z][A-Z]'),
	CONSTRAINT "credit_group_limit_whole" CHECK("credit_group"."limit_minor" is null or (typeof("credit_group"."limit_minor") = 'integer' and "credit_group"."limit_minor" between 0 and 9007199254740991)),
	CONSTRAINT "credit_group_until_exists" CHECK(date("credit_group"."limit_until") is "credit_group"."limit_until")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credit_group_name` ON `credit_group` (`name`);--> statement-breakpoint
CREATE TABLE `delivery_sum` (
	`account_id` text NOT NULL,
	`delivery_day` text NOT NULL,
	`undelivered_minor` integer NOT NULL,
	PRIMARY KEY(`account_id`, `delivery_day`),
	CONSTRAINT "delivery_sum_whole" CHECK("delivery_sum"."undelivered_minor" is null or (typeof("delivery_sum"."undelivered_minor") = 'integer' and "delivery_sum"."undelivered_minor" between 0 and 9007199254740991))
);
--> statement-breakpoint
CREATE TABLE `due_sum` (
	`account_id` text NOT NULL,
	`due_day` text NOT NULL,
	`open_minor` integer NOT NULL,
	`disputed_minor` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`account_id`, `due_day`),
	CONSTRAINT "due_sum_open_whole" CHECK("due_sum"."open_minor" is null or (typeof("due_sum"."open_minor") = 'integer' and "due_sum"."open_minor" between 0 and 9007199254740991)),
	CONSTRAINT "due_sum_disputed_whole" CHECK("due_sum"."disputed_minor" is null or (typeof("due_sum"."disputed_minor") = 'integer' and "due_sum"."disputed_minor" between 0 and 9007199254740991))
);
--> statement-breakpoint
CREATE TABLE `import` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`state` text NOT NULL,
	`options` text NOT NULL,
	`report` text NOT NULL,
	`actor` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE INDEX `import_file` ON `import` (`file_hash`);--> statement-breakpoint
CREATE TABLE `invoice` (
	`account_id` text NOT NULL,
	`number` text NOT NULL,
	`invoice_day` text NOT NULL,
	`due_day` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`open_minor` integer NOT NULL,
	`disputed_minor` integer NOT NULL,
	`settled_day` text,
	`order_number` text,
	PRIMARY KEY(`account_id`, `number`),
	CONSTRAINT "invoice_day_exists" CHECK(date("invoice"."invoice_day") is "invoice"."invoice_day"),
	CONSTRAINT "invoice_due_day_exists" CHECK(date("invoice"."due_day") is "invoice"."due_day"),
	CONSTRAINT "invoice_settled_day_exists" CHECK(date("invoice"."settled_day") is "invoice"."settled_day"),
	CONSTRAINT "invoice_amount_whole" CHECK("invoice"."amount_minor" is null or (typeof("invoice"."amount_minor") = 'integer' and "invoice"."amount_minor" between -9007199254740991 and 9007199254740991)),
	CONSTRAINT "invoice_open_whole" CHECK("invoice"."open_minor" is null or (typeof("invoice"."open_minor") = 'integer' and "invoice"."open_minor" between -9007199254740991 and 9007199254740991)),
	CONSTRAINT "invoice_disputed_whole" CHECK("invoice"."disputed_minor" is null or (typeof("invoice"."disputed_minor") = 'integer' and "invoice"."disputed_minor" between 0 and 9007199254740991))
);
--> statement-breakpoint
CREATE INDEX `invoice_open_oldest` ON `invoice` (`account_id`,`due_day`,`number`) WHERE open_minor <> 0;--> statement-breakpoint
CREATE INDEX `invoice_open_largest` ON `invoice` (`account_id`,`open_minor`,`number`) WHERE open_minor <> 0;--> statement-breakpoint
CREATE TABLE `journal` (
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`line` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`type` text NOT NULL,
	`action_id` text,
	`figures` text NOT NULL,
	`text_hash` text,
	`previous_mac` text NOT NULL,
	`mac` text NOT NULL,
	PRIMARY KEY(`subject_kind`, `subject_id`, `line`)
);
--> statement-breakpoint
CREATE INDEX `journal_at` ON `journal` (`at`);--> statement-breakpoint
CREATE TABLE `journal_seal` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`count` integer NOT NULL,
	`digest` text NOT NULL,
	`previous_mac` text NOT NULL,
	`mac` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `journal_seal_head` (
	`seal_id` integer NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`line` integer NOT NULL,
	`mac` text NOT NULL,
	PRIMARY KEY(`seal_id`, `subject_kind`, `subject_id`)
);
--> statement-breakpoint
CREATE INDEX `journal_seal_head_chain` ON `journal_seal_head` (`subject_kind`,`subject_id`,`line`);--> statement-breakpoint
CREATE TABLE `journal_text` (
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`line` integer NOT NULL,
	`salt` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`subject_kind`, `subject_id`, `line`)
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`level` text,
	`email` text,
	`region` text,
	`team` text,
	`slack_id` text,
	`teams_id` text,
	`language` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_slack` ON `person` (`slack_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_teams` ON `person` (`teams_id`);--> statement-breakpoint
CREATE TABLE `rate` (
	`currency` text NOT NULL,
	`day` text NOT NULL,
	`base_micros` integer NOT NULL,
	PRIMARY KEY(`currency`, `day`),
	CONSTRAINT "rate_currency_known" CHECK("rate"."currency" glob '[A-Z][A-Z][A-Z]'),
	CONSTRAINT "rate_day_exists" CHECK(date("rate"."day") is "rate"."day"),
	CONSTRAINT "rate_base_whole" CHECK("rate"."base_micros" is null or (typeof("rate"."base_micros") = 'integer' and "rate"."base_micros" between 0 and 9007199254740991))
);
--> statement-breakpoint
CREATE TABLE `rep_code` (
	`code` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reservation` (
	`id` text NOT NULL,
	`account_id` text NOT NULL,
	`order_ref` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`made_by` text,
	`made_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text,
	`end` text,
	PRIMARY KEY(`account_id`, `id`),
	CONSTRAINT "reservation_amount_whole" CHECK("reservation"."amount_minor" is null or (typeof("reservation"."amount_minor") = 'integer' and "reservation"."amount_minor" between 0 and 9007199254740991))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reservation_open_order` ON `reservation` (`account_id`,`order_ref`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `reservation_open` ON `reservation` (`account_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `reservation_expiry` ON `reservation` (`expires_at`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `sales_order` (
	`account_id` text NOT NULL,
	`number` text NOT NULL,
	`delivery_day` text NOT NULL,
	`ordered_minor` integer NOT NULL,
	`delivered_minor` integer NOT NULL,
	`invoiced_minor` integer NOT NULL,
	PRIMARY KEY(`account_id`, `number`),
	CONSTRAINT "sales_order_day_exists" CHECK(date("sales_order"."delivery_day") is "sales_order"."delivery_day"),
	CONSTRAINT "sales_order_ordered_whole" CHECK("sales_order"."ordered_minor" is null or (typeof("sales_order"."ordered_minor") = 'integer' and "sales_order"."ordered_minor" between 0 and 9007199254740991)),
	CONSTRAINT "sales_order_delivered_whole" CHECK("sales_order"."delivered_minor" is null or (typeof("sales_order"."delivered_minor") = 'integer' and "sales_order"."delivered_minor" between 0 and 9007199254740991)),
	CONSTRAINT "sales_order_invoiced_whole" CHECK("sales_order"."invoiced_minor" is null or (typeof("sales_order"."invoiced_minor") = 'integer' and "sales_order"."invoiced_minor" between 0 and 9007199254740991))
);
--> statement-breakpoint
CREATE INDEX `sales_order_open` ON `sales_order` (`account_id`,`delivery_day`,`number`) WHERE ordered_minor > delivered_minor or delivered_minor > invoiced_minor;--> statement-breakpoint
CREATE TABLE `stage_account` (
	`import_id` text NOT NULL,
	`number` text NOT NULL,
	`line` integer NOT NULL,
	`fields` text NOT NULL,
	`committed` integer NOT NULL,
	PRIMARY KEY(`import_id`, `number`)
);
--> statement-breakpoint
CREATE TABLE `stage_invoice` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`account_number` text NOT NULL,
	`number` text NOT NULL,
	`invoice_day` text NOT NULL,
	`due_day` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`open_minor` integer NOT NULL,
	`disputed_minor` integer NOT NULL,
	`settled_day` text,
	`order_number` text
);
--> statement-breakpoint
CREATE INDEX `stage_invoice_account` ON `stage_invoice` (`import_id`,`account_number`,`number`);--> statement-breakpoint
CREATE TABLE `token` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`role` text,
	`secret_hash` text NOT NULL,
	`added_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `token_secret` ON `token` (`secret_hash`);