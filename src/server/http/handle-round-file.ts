import { DomainError } from "@/domain/domain-error";
import { roundByNumberInput } from "@/domain/rounds/round-inputs";
import { readSessionCookie } from "@/server/auth/session-cookie";
import { findViewer } from "@/server/auth/viewer";
import { getDb } from "@/server/db";
import { getRoundFile } from "@/server/rounds/round-file.queries";

const unkept = { "cache-control": "private, no-store" };

/** A closed round's file, for the club's people. Whatever there is not, or not for the asker, is the same 404. */
export async function handleRoundFile(
  request: Request,
  { clubId, number }: { clubId: string; number: string },
): Promise<Response> {
  const token = readSessionCookie(request.headers.get("cookie"));
  const viewer = token === null ? null : await findViewer(getDb(), token);
  if (viewer === null) return refuse(401, "Please sign in first.");
  const input = roundByNumberInput.safeParse({ clubId, number: /^\d{1,7}$/.test(number) ? Number(number) : null });
  const club = input.success ? viewer.clubs.find(({ id }) => id === input.data.clubId) : undefined;
  if (!input.success || club === undefined) return refuse(404, "This round has no file.");
  try {
    const file = await getRoundFile(getDb(), { ...input.data, userId: viewer.id });
    return new Response(`${JSON.stringify(file, null, 2)}\n`, {
      headers: {
        ...unkept,
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${club.slug}-round-${file.round}.json"`,
      },
    });
  } catch (error) {
    if (error instanceof DomainError && error.reason === "not_found") return refuse(404, error.message);
    throw error;
  }
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: unkept });
}
