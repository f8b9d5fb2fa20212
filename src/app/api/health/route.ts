export const dynamic = "force-dynamic";

export { handleHealth as GET } from "@/server/http/handle-health";
