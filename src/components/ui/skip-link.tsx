/** The first thing that Tab reaches. The page's <main> has the id `main` and `tabIndex={-1}`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-md bg-accent px-3.5 py-2.5 text-accent-ink focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
    >
      Skip to the page
    </a>
  );
}
