import { handleEvents } from "@/server/http/handle-events";

export async function GET(request: Request, { params }: { params: Promise<{ clubId: string }> }) {
  return handleEvents(request, (await params).clubId);
}
