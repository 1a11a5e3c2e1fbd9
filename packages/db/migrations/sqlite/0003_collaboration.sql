CREATE TABLE `broadcast` (
	`id` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`sent_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `broadcast_sent` ON `broadcast` (`sent_at`);
--> statement-breakpoint
CREATE TABLE `broadcast_reader` (
	`broadcast_id` text NOT NULL,
	`person_id` text NOT NULL,
	`acknowledged_at` text,
	`acknowledged_version` integer,
	PRIMARY KEY(`broadcast_id`, `person_id`)
);
--> statement-breakpoint
CREATE INDEX `broadcast_reader_person` ON `broadcast_reader` (`person_id`);
--> statement-breakpoint
CREATE TABLE `dispute_comment` (
	`account_id` text NOT NULL,
	`dispute_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`attachments` text NOT NULL,
	PRIMARY KEY(`account_id`, `dispute_id`, `number`)
);
--> statement-breakpoint
CREATE TABLE `file` (
	`hash` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `follow` (
	`account_id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `matter` (
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`slot` text NOT NULL,
	`document` text NOT NULL,
	`opened_at` text NOT NULL,
	`look_at` text,
	`owner_team` text,
	`owner_id` text,
	`ended_at` text,
	PRIMARY KEY(`subject_id`, `kind`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matter_slot` ON `matter` (`subject_id`,`kind`,`slot`) WHERE ended_at is null;
--> statement-breakpoint
CREATE INDEX `matter_open` ON `matter` (`subject_id`) WHERE ended_at is null;
--> statement-breakpoint
CREATE INDEX `matter_kind_open` ON `matter` (`kind`,`opened_at`) WHERE ended_at is null;
--> statement-breakpoint
CREATE INDEX `matter_look` ON `matter` (`look_at`) WHERE ended_at is null and look_at is not null;
--> statement-breakpoint
CREATE TABLE `policy_version` (
	`version` integer PRIMARY KEY NOT NULL,
	`policy` text NOT NULL,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `task` (
	`name` text NOT NULL,
	`slot` text NOT NULL,
	`made_at` text NOT NULL,
	`cursor` text,
	`lease_until` text,
	`fence` integer DEFAULT 0 NOT NULL,
	`done_at` text,
	PRIMARY KEY(`name`, `slot`)
);
--> statement-breakpoint
CREATE INDEX `task_open` ON `task` (`made_at`) WHERE done_at is null;
--> statement-breakpoint
ALTER TABLE `book` ADD `routes` text;
--> statement-breakpoint
ALTER TABLE `book` ADD `routes_version` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `book` ADD `languages` text;
--> statement-breakpoint
ALTER TABLE `invoice` ADD `factored` text;
--> statement-breakpoint
ALTER TABLE `person` ADD `openid_subject` text;
--> statement-breakpoint
ALTER TABLE `person` ADD `delegate_id` text;
--> statement-breakpoint
ALTER TABLE `person` ADD `delegate_until` text;
--> statement-breakpoint
ALTER TABLE `person` ADD `ended_at` text;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_openid` ON `person` (`openid_subject`);
--> statement-breakpoint
ALTER TABLE `stage_invoice` ADD `factored` text;
--> statement-breakpoint
ALTER TABLE `token` ADD `ended_at` text;
--> statement-breakpoint
ALTER TABLE `account` ADD `limit_reviewed_on` text CONSTRAINT "account_reviewed_exists" CHECK(date("limit_reviewed_on") is "limit_reviewed_on");
--> statement-breakpoint
ALTER TABLE `account` ADD `insurance` text;
--> statement-breakpoint
ALTER TABLE `account` ADD `newest_invoice_day` text CONSTRAINT "account_newest_exists" CHECK(date("newest_invoice_day") is "newest_invoice_day");
--> statement-breakpoint
ALTER TABLE `account` ADD `paid_minor` integer CONSTRAINT "account_paid_whole" CHECK("paid_minor" is null or (typeof("paid_minor") = 'integer' and "paid_minor" between 0 and 9007199254740991));
--> statement-breakpoint
ALTER TABLE `account` ADD `paid_on` text CONSTRAINT "account_paid_on_exists" CHECK(date("paid_on") is "paid_on");
--> statement-breakpoint
ALTER TABLE `due_sum` ADD `factored_minor` integer DEFAULT 0 NOT NULL CONSTRAINT "due_sum_factored_whole" CHECK("factored_minor" is null or (typeof("factored_minor") = 'integer' and "factored_minor" between 0 and 9007199254740991));
--> statement-breakpoint
CREATE TABLE `__new_job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`receiver_kind` text NOT NULL,
	`receiver_id` text NOT NULL,
	`body` text NOT NULL,
	`urgency` text NOT NULL,
	`made_at` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`lease_until` text,
	`fence` integer DEFAULT 0 NOT NULL,
	`ended_at` text,
	`failure` text,
	`receipt` text
);
--> statement-breakpoint
INSERT INTO `__new_job` (`id`, `kind`, `topic`, `receiver_kind`, `receiver_id`, `body`, `urgency`, `made_at`, `due_at`, `attempts`, `ended_at`, `failure`) SELECT `id`, `kind`, `topic`, 'person', `person_id`, `body`, 'soon', `made_at`, `made_at`, `attempts`, `ended_at`, `failure` FROM `job`;
--> statement-breakpoint
DROP TABLE `job`;
--> statement-breakpoint
ALTER TABLE `__new_job` RENAME TO `job`;
--> statement-breakpoint
CREATE UNIQUE INDEX `job_topic` ON `job` (`kind`,`topic`,`receiver_kind`,`receiver_id`);
--> statement-breakpoint
CREATE INDEX `job_receiver` ON `job` (`receiver_id`,`made_at`);
--> statement-breakpoint
CREATE INDEX `job_open` ON `job` (`due_at`) WHERE ended_at is null;
--> statement-breakpoint
CREATE INDEX `job_dead` ON `job` (`ended_at`) WHERE ended_at is not null and failure is not null;
