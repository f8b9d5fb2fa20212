export { handleSignOut as POST } from "@/server/http/handle-sign-in";
