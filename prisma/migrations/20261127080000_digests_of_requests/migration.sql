-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "request_digest" TEXT;
