import type { RootDb } from "@/server/db";
import type { Dice } from "./random";

export interface DemoMember {
  id: string;
  name: string;
  mayVote: boolean;
  joinedAt: Date;
}

/** A club that is being made up. */
export interface Demo {
  db: RootDb;
  clubId: string;
  members: DemoMember[];
  dice: Dice;
  now: Date;
}

/** Who was a voting member then. */
export function present({ members }: Demo, at: Date): DemoMember[] {
  return members.filter(({ mayVote, joinedAt }) => mayVote && joinedAt <= at);
}
