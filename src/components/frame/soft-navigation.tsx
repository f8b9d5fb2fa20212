"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isPlainClick, pathOfPage } from "./followed-links";
import { keepOneFragment } from "./one-fragment";

/**
 * Lets the router follow the page's links, which are plain anchors: one listener instead of a component for each of
 * two hundred links, on the server, in the payload and again in the browser. They work before it is there as well.
 * Used once, in the root layout.
 */
export function SoftNavigation() {
  const router = useRouter();
  useEffect(() => keepOneFragment(window.history), []);
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || !isPlainClick(event) || !(event.target instanceof Element)) return;
      const link = event.target.closest("a");
      const path = link === null ? null : pathOfPage(link, location);
      if (path === null) return;
      event.preventDefault();
      router.push(path);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
