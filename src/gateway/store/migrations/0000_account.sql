CREATE TABLE "added_users" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"organization_id" text collate "C" NOT NULL,
	"username" text NOT NULL,
	"email" text NOT NULL,
	"added_on" date NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cap_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "cap_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"provider_id" text collate "C" NOT NULL,
	"organization_id" text collate "C" NOT NULL,
	"previous_name" text NOT NULL,
	"next_name" text NOT NULL,
	"previous_cap" integer,
	"next_cap" integer,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"owner_kind" text NOT NULL,
	"owner" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"due_date" date NOT NULL,
	"status" text collate "C" NOT NULL,
	"currency" text collate "C" NOT NULL,
	"billed" numeric(30, 6) NOT NULL,
	"paid" numeric(30, 6) NOT NULL,
	"remaining" numeric(30, 6) NOT NULL,
	"period" text,
	"details" jsonb,
	CONSTRAINT "invoices_owner_kind_owner_id_pk" PRIMARY KEY("owner_kind","owner","id")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"provider_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"cap" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"users" integer,
	"added_users" integer DEFAULT 0 NOT NULL,
	"devices" integer,
	"high_water_mark" integer,
	"last_month_high_water_mark" integer,
	"as_of" timestamp with time zone,
	"created_at" timestamp with time zone,
	"subscription" jsonb NOT NULL,
	"cap_rank" smallint GENERATED ALWAYS AS (case when cap is null then 0 when users >= cap then 3 when cap - users <= 10 then 2 when users is not null then 1 end) STORED
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"high_water_mark" integer,
	"last_month_high_water_mark" integer,
	"subscription" jsonb NOT NULL,
	"licenses" jsonb,
	"as_of" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "source_states" (
	"source" text PRIMARY KEY NOT NULL,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "added_users" ADD CONSTRAINT "added_users_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cap_changes" ADD CONSTRAINT "cap_changes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "added_users_by_organization" ON "added_users" USING btree ("organization_id","added_on");--> statement-breakpoint
CREATE INDEX "cap_changes_newest" ON "cap_changes" USING btree ("provider_id","id");--> statement-breakpoint
CREATE INDEX "organizations_by_name" ON "organizations" USING btree ("provider_id","name_key","id");--> statement-breakpoint
CREATE INDEX "organizations_by_cap" ON "organizations" USING btree ("provider_id","cap_rank","cap");