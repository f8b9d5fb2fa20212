/** `system` follows the device. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const THEME_COOKIE = "theme";

/** Anything but a known theme, a missing cookie included, is `system`. */
export function readTheme(cookieValue: string | undefined): Theme {
  return themes.find((theme) => theme === cookieValue) ?? "system";
}
