import { handleCalendar } from "@/server/http/handle-calendar";

export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  return handleCalendar(request, (await params).token);
}
