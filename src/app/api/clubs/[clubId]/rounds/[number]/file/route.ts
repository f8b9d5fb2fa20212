import { handleRoundFile } from "@/server/http/handle-round-file";

type Place = { params: Promise<{ clubId: string; number: string }> };

export async function GET(request: Request, { params }: Place) {
  return handleRoundFile(request, await params);
}
