export { handleLinkRequest as POST } from "@/server/http/handle-sign-in";
