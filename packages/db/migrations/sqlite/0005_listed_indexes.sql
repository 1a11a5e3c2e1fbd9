CREATE INDEX `journal_actor` ON `journal` (`actor`,`at`);--> statement-breakpoint
CREATE INDEX `journal_type` ON `journal` (`type`,`at`);--> statement-breakpoint
CREATE INDEX `matter_ended` ON `matter` (`kind`,`ended_at`) WHERE ended_at is not null;