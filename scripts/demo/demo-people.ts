import type { Role } from "@/domain/clubs/roles";

export interface DemoPerson {
  name: string;
  role: Role;
  /** Weeks ago that they joined. */
  joinedWeeksAgo: number;
}

/** Twelve people as a group has them: who runs it, who talks, who reads only, who is new. */
export const demoPeople: readonly DemoPerson[] = [
  { name: "Ilse Brandt", role: "owner", joinedWeeksAgo: 11 },
  { name: "Tomás Rivera", role: "organizer", joinedWeeksAgo: 11 },
  { name: "Noor Haddad", role: "member", joinedWeeksAgo: 11 },
  { name: "Wren Okafor", role: "member", joinedWeeksAgo: 11 },
  { name: "Asha Raman", role: "member", joinedWeeksAgo: 11 },
  { name: "Mikkel Sørensen", role: "member", joinedWeeksAgo: 11 },
  { name: "Yuki Tanabe", role: "member", joinedWeeksAgo: 11 },
  { name: "Priya Natarajan", role: "member", joinedWeeksAgo: 11 },
  { name: "Jonas Weber", role: "member", joinedWeeksAgo: 9 },
  { name: "Leila Farsi", role: "member", joinedWeeksAgo: 5 },
  { name: "Ben Achterberg", role: "member", joinedWeeksAgo: 2 },
  { name: "Prof. Marta Kowalska", role: "observer", joinedWeeksAgo: 11 },
];

/** No mail can go to these: `.example` belongs to nobody (RFC 2606). */
export function demoEmail(name: string): string {
  const local = name
    .normalize("NFKD")
    .replace("ø", "o")
    .toLowerCase()
    .replace(/[^a-z ]/g, "")
    .trim()
    .replaceAll(" ", ".");
  return `${local}@paperclub.example`;
}
