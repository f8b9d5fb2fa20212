"use client";

import { useState } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import { THEME_COOKIE, type Theme } from "./theme";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

const options = [
  { value: "system", label: "Match device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** Changes the page at once; the cookie lets the server draw the next one in it from the first byte. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);

  const choose = (next: Theme) => {
    setChosen(next);
    document.documentElement.dataset.theme = next;
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `${THEME_COOKIE}=${next}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
  };

  return <RadioGroup legend="Light or dark" name="theme" options={options} value={chosen} onPick={choose} />;
}
