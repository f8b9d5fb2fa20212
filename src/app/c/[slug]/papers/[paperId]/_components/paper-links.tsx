import type { PaperView } from "@/server/papers/papers.queries";

/** Where the paper can be read and tried. Each link leaves this site without a referrer. */
export function PaperLinks({ paper: { links, githubStars } }: { paper: PaperView }) {
  const stars = githubStars === null ? "" : `, ★ ${githubStars.toLocaleString("en")}`;
  const shown = [
    { href: links.arxiv, label: "arXiv" },
    { href: links.pdf, label: "PDF" },
    { href: links.doi, label: "DOI" },
    { href: links.code, label: `code${stars}` },
    { href: links.project, label: "project" },
  ];
  return shown.map(({ href, label }) =>
    href === null ? null : (
      <a key={label} href={href} rel="noreferrer noopener" target="_blank" className="link text-ink-2">
        {label}
      </a>
    ),
  );
}
