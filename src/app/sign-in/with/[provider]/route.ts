import { handleProviderStart } from "@/server/http/handle-sign-in";

export async function POST(request: Request, { params }: { params: Promise<{ provider: string }> }) {
  return handleProviderStart(request, (await params).provider);
}
