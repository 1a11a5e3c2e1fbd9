CREATE TABLE "file_sender" (
	"hash" text collate "C" NOT NULL,
	"actor" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	CONSTRAINT "file_sender_hash_actor_pk" PRIMARY KEY("hash","actor")
);
--> statement-breakpoint
INSERT INTO "file_sender" ("hash", "actor", "at") SELECT "hash", "added_by", "added_at" FROM "file";--> statement-breakpoint
ALTER TABLE "file" DROP COLUMN "added_by";--> statement-breakpoint
ALTER TABLE "file" DROP COLUMN "added_at";