import { handleProviderCallback } from "@/server/http/handle-sign-in";

export async function GET(request: Request, { params }: { params: Promise<{ provider: string }> }) {
  return handleProviderCallback(request, (await params).provider);
}
