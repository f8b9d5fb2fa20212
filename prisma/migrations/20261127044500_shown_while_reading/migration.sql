-- AlterTable
ALTER TABLE "users" ADD COLUMN     "shown_while_reading" BOOLEAN NOT NULL DEFAULT true;
