-- AlterTable
ALTER TABLE "thread_visitors" ADD COLUMN     "left_visit" UUID;
