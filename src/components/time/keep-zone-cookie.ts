import { ZONE_COOKIE } from "@/domain/time/zone-cookie";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** For the server, which draws the first page after a sign-in before a zone is stored with its person. */
export function keepZoneCookie(zone: string): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${ZONE_COOKIE}=${encodeURIComponent(zone)}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
}
