CREATE TABLE `stage_bill` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`account_number` text NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`due_day` text NOT NULL,
	`amount_minor` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `stage_bill_account` ON `stage_bill` (`import_id`,`account_number`,`number`);