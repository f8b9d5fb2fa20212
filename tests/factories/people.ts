import { nextNumber, uniqueSuffix } from "@tests/factories/sequence";
import type { Prisma, User } from "@/generated/prisma/client";
import type { Db } from "@/server/db";

// From many places, so that a page that is too narrow for a name, or cannot set one, shows it.
const names = [
  "Ada Okonkwo",
  "Bjørn Ødegård",
  "Chiara Bianchi",
  "Diego Núñez",
  "Emiko 田中",
  "Farah Al-Masri",
  "Gönül Şahin",
  "Henrique Conceição",
  "Ingrid Weiß",
  "Jānis Bērziņš",
  "Kwame Asante",
  "Lakshmi Venkatasubramanian",
];

/** Someone with an account. */
export async function createPerson(db: Db, fields: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<User> {
  return db.user.create({ data: { ...personFields(), ...fields } });
}

/** The row of a person that is not stored yet. */
export function personFields(): { name: string; email: string; emailVerified: Date } {
  const name = names[(nextNumber("person name") - 1) % names.length] ?? "Ada Okonkwo";
  return {
    name,
    email: `person-${uniqueSuffix("person")}@example.org`,
    emailVerified: new Date("2026-01-05T09:00:00Z"),
  };
}
