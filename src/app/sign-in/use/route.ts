export { handleLinkUse as POST } from "@/server/http/handle-sign-in";
