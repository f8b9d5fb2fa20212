import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { FrameFactsProvider } from "@/components/frame/frame-facts";
import type { LastFrame } from "@/components/frame/last-frame";
import { SoftNavigation } from "@/components/frame/soft-navigation";
import { readTheme, THEME_COOKIE } from "@/components/frame/theme";
import { Toasts } from "@/components/ui/toasts";
import { getViewer } from "@/server/api/caller";
import { frameOf } from "./_components/frame-of";
import { ViewerZone } from "./_components/viewer-zone";
import { fontClasses } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Paperclub", template: "%s · Paperclub" },
  description: "A paper club's week: the feed, the vote, the rota, the meeting and the thread.",
  icons: { icon: { url: "/favicon.svg", type: "image/svg+xml" }, apple: "/apple-touch-icon.png" },
  robots: { index: false, follow: false }, // a club's pages are its own; a page that may be found says so itself
};

/** The colour around the page, by the chosen theme or by the device's. */
export async function generateViewport(): Promise<Viewport> {
  const theme = await getTheme();
  const light = "#fbfaf6";
  const dark = "#151512";
  if (theme !== "system") return { themeColor: theme === "light" ? light : dark };
  return {
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: light },
      { media: "(prefers-color-scheme: dark)", color: dark },
    ],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-theme={await getTheme()} className={fontClasses}>
      <body>
        <FrameFactsProvider facts={await findFrame()}>{children}</FrameFactsProvider>
        <Toasts />
        <SoftNavigation />
        <ViewerZone />
      </body>
    </html>
  );
}

/** For the pages that replace another one: nothing to be found, or an error. Whatever fails here, fails in the page. */
async function findFrame(): Promise<LastFrame | null> {
  const viewer = await getViewer().catch(() => null);
  return viewer && frameOf(viewer);
}

async function getTheme() {
  return readTheme((await cookies()).get(THEME_COOKIE)?.value);
}
