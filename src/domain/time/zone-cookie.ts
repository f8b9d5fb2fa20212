/** Where a browser leaves its zone, for pages that are drawn before one is stored with its person. */
export const ZONE_COOKIE = "zone";
