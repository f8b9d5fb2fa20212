import ts from "typescript";

export interface Text {
  line: number;
  text: string;
}

/** What stands for a value in a text. */
const VALUE = "…";

/** The string literals, template literals and JSX texts of a source, with what is filled in as "…". */
export function textsOfSource(source: string, fileName: string): Text[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const texts: Text[] = [];
  const add = (node: ts.Node, text: string) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    texts.push({ line, text: onOneLine(text) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) add(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      add(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(VALUE));
    } else if (ts.isJsxElement(node) || ts.isJsxFragment(node)) add(node, wordsOfJsx(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

/** The words right inside an element: a value between them is "…", so that what comes before and after is read together. */
function wordsOfJsx({ children }: ts.JsxElement | ts.JsxFragment): string {
  return children.map((child) => (ts.isJsxText(child) ? child.text : isSpace(child) ? " " : VALUE)).join("");
}

const isSpace = (child: ts.JsxChild): boolean =>
  ts.isJsxExpression(child) && child.expression !== undefined && ts.isStringLiteral(child.expression);

/** The paragraphs of a Markdown page, without code. */
export function textsOfMarkdown(source: string): Text[] {
  const blank = (code: string) => code.replace(/[^\n]/g, "");
  const prose = source.replace(/^```.*?^```/gms, blank).replace(/`[^`]*`/g, (code) => VALUE + blank(code));
  let line = 1;
  return prose.split("\n\n").map((paragraph) => {
    const text = { line, text: onOneLine(paragraph) };
    line += paragraph.split("\n").length + 1;
    return text;
  });
}

const onOneLine = (text: string) => text.replace(/\s+/g, " ").trim();
