import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { ChangedMeanwhile } from "@/domain/changes/changed-meanwhile";
import { type Role, roleAtLeast } from "@/domain/clubs/roles";
import { DomainError } from "@/domain/domain-error";
import { clubIdInput } from "@/domain/identifiers";
import { troubleMessage } from "@/server/database-state";
import { codeOf, UNEXPECTED_MESSAGE } from "@/server/errors";
import { consume } from "@/server/limits/rate-limits";
import { logger } from "@/server/logger";
import type { Context } from "@/server/procedures/context";
import { noteVisit } from "@/server/procedures/visit-club";
import { reportTrouble } from "@/server/writing-check";

/** Who may call a procedure. A test walks the router and fails for one that does not say. */
export type Audience = "public" | "signed-in" | Role;
export interface ProcedureMeta {
  audience?: Audience;
}

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter({ shape, error }) {
      const cause = error.cause;
      return {
        // What fails outside of procedures, in making the context, has not passed `translateErrors`.
        message: error.code === "INTERNAL_SERVER_ERROR" ? UNEXPECTED_MESSAGE : shape.message,
        code: shape.code,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          reason: cause instanceof DomainError ? cause.reason : null,
          retryAfterSeconds: cause instanceof DomainError ? (cause.retryAfterSeconds ?? null) : null,
          /** First message per field, for forms. */
          fields: cause instanceof z.ZodError ? firstMessagePerField(cause) : null,
          /** What is stored by now in fields that a form and somebody else changed. */
          changed: cause instanceof ChangedMeanwhile ? cause.changed : null,
        },
      };
    },
  });

function firstMessagePerField(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".") || "form"] ??= issue.message;
  return fields;
}

/** Turns refusals into codes and keeps everything unexpected away from people. `next()` never throws. */
const translateErrors = t.middleware(async ({ next, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { error } = result;
  const cause = error.cause;
  if (cause instanceof DomainError) throw new TRPCError({ code: codeOf[cause.reason], message: cause.message, cause });
  if (cause instanceof z.ZodError) {
    throw new TRPCError({ code: "BAD_REQUEST", message: cause.issues[0]?.message ?? "That is not valid.", cause });
  }
  if (error.code === "INTERNAL_SERVER_ERROR") {
    const trouble = reportTrouble(cause);
    if (trouble !== null) {
      throw new TRPCError({ code: "SERVICE_UNAVAILABLE", message: troubleMessage(trouble), cause });
    }
    logger().error({ err: cause ?? error, path }, "a procedure failed");
    throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: UNEXPECTED_MESSAGE });
  }
  return result;
});

/** Calls are counted, not requests: a batch of fifty costs fifty. */
const limitWrites = t.middleware(async ({ ctx, type, next }) => {
  if (type === "mutation") await consume("write", ctx.viewer?.id ?? ctx.address);
  return next();
});

const requireViewer = t.middleware(({ ctx, next }) => {
  if (ctx.viewer === null) throw new TRPCError({ code: "UNAUTHORIZED", message: "Please sign in first." });
  return next({ ctx: { viewer: ctx.viewer, userId: ctx.viewer.id } });
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const base = t.procedure.use(translateErrors).use(limitWrites);

/** Anyone, signed in or not. */
export const publicProcedure = base.meta({ audience: "public" });

/** Anyone signed in. */
export const protectedProcedure = base.meta({ audience: "signed-in" }).use(requireViewer);

/**
 * Members of the club named by `clubId` whose role reaches to `needed`. A stranger gets the same answer as for a
 * club that does not exist; a member without the right learns that.
 */
function clubProcedure(needed: Role) {
  return protectedProcedure
    .meta({ audience: needed })
    .input(clubIdInput)
    .use(({ ctx, input, next }) => {
      const club = ctx.viewer.clubs.find(({ id }) => id === input.clubId);
      if (club === undefined) throw new DomainError("not_found", "This club does not exist, or you are not in it.");
      if (!roleAtLeast(club.role, needed)) {
        throw new DomainError("not_allowed", `In this club, only ${audienceWords[needed]} can do that.`);
      }
      noteVisit(ctx.db, club.id);
      return next({ ctx: { club } });
    });
}

const audienceWords: Record<Role, string> = {
  observer: "members",
  member: "members (not observers)",
  organizer: "organizers",
  owner: "owners",
};

/** Everyone in the club, observers included: reading. */
export const readerProcedure = clubProcedure("observer");
/** Members who take part: nominate, vote, present, comment. */
export const memberProcedure = clubProcedure("member");
export const organizerProcedure = clubProcedure("organizer");
export const ownerProcedure = clubProcedure("owner");
