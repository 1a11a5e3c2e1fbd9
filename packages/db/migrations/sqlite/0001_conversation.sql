CREATE TABLE `inbox` (
	`source` text NOT NULL,
	`id` text NOT NULL,
	`received_at` text NOT NULL,
	`body` text,
	`handled_at` text,
	PRIMARY KEY(`source`, `id`)
);
--> statement-breakpoint
CREATE INDEX `inbox_received` ON `inbox` (`received_at`);--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`person_id` text NOT NULL,
	`body` text NOT NULL,
	`made_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`ended_at` text,
	`failure` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `job_topic` ON `job` (`kind`,`topic`,`person_id`);--> statement-breakpoint
CREATE INDEX `job_person` ON `job` (`person_id`,`made_at`);--> statement-breakpoint
CREATE INDEX `job_open` ON `job` (`made_at`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `known_layout` (
	`header_hash` text PRIMARY KEY NOT NULL,
	`columns` text NOT NULL,
	`map` text NOT NULL,
	`kind` text,
	`confirmed_by` text NOT NULL,
	`confirmed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`began_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_secret` ON `session` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_link` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`made_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`redeemed_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_link_secret` ON `sign_in_link` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `stage_order` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`account_number` text NOT NULL,
	`number` text NOT NULL,
	`delivery_day` text,
	`ordered_minor` integer,
	`delivered_minor` integer,
	`invoiced_minor` integer
);
--> statement-breakpoint
CREATE INDEX `stage_order_account` ON `stage_order` (`import_id`,`account_number`,`number`);