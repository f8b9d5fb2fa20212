/** What is no page: answers of route handlers, which the browser takes as files or follows by itself. */
const noPage = /^\/(?:api|calendar)\//;

/** The main button without a key that asks for another tab, another window or a file. */
export function isPlainClick({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

/**
 * Where the router should take a link: path, query and fragment of a page of this site. Null leaves it to the browser:
 * other sites, other tabs, downloads, `rel="external"`, and places on the page that is open (the browser scrolls there,
 * moves the focus and notifies the listeners).
 */
export function pathOfPage(link: HTMLAnchorElement, here: Pick<Location, "origin" | "pathname" | "search">) {
  const { origin, pathname, search, hash, target, relList } = link;
  if (link.getAttribute("href") === null || origin !== here.origin || noPage.test(pathname)) return null;
  if ((target !== "" && target !== "_self") || link.hasAttribute("download") || relList.contains("external"))
    return null;
  if (hash !== "" && pathname === here.pathname && search === here.search) return null;
  return pathname + search + hash;
}
