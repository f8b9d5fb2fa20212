import { publicOrigin } from "@/env";

/** A mail's id, by which mail programs put those of one conversation together. */
export const mailId = (name: string) => `${name}@${new URL(publicOrigin()).hostname}`;
