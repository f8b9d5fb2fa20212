import { z } from "zod";

/** An id of ours. Lower case, so that equal ids are equal strings. */
export const idInput = z.uuid("This is not a valid ID.").toLowerCase();

/** What every procedure on something of a club takes; the membership check reads it. */
export const clubIdInput = z.object({ clubId: idInput });

/** Made by the client once for each thing it sends: a repeat with the same key has one effect and the same answer. */
export const requestKeyInput = idInput;
