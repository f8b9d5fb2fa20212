import type { Role } from "@/domain/clubs/roles";

/** One of the club's people, as the dialogs need them to act on. */
export type ActedOn = { userId: string; name: string; role: Role; presents: boolean };
