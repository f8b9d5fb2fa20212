import { randomBytes } from "node:crypto";
import { RECEIPT_LENGTH, receiptOf } from "@/domain/rounds/receipt";

export function newReceipt(): string {
  return receiptOf(randomBytes(RECEIPT_LENGTH));
}
