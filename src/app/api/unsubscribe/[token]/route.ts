import { handleUnsubscribe, handleUnsubscribeLink } from "@/server/http/handle-unsubscribe";

type Params = { params: Promise<{ token: string }> };

export async function GET(_request: Request, { params }: Params) {
  return handleUnsubscribeLink((await params).token);
}

export async function POST(request: Request, { params }: Params) {
  return handleUnsubscribe(request, (await params).token);
}
