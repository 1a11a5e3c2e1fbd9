CREATE TABLE `file_sender` (
	`hash` text NOT NULL,
	`actor` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`hash`, `actor`)
);
--> statement-breakpoint
INSERT INTO `file_sender` (`hash`, `actor`, `at`) SELECT `hash`, `added_by`, `added_at` FROM `file`;--> statement-breakpoint
ALTER TABLE `file` DROP COLUMN `added_by`;--> statement-breakpoint
ALTER TABLE `file` DROP COLUMN `added_at`;