/**
 * Shows new markup in an element, and touches only the parts at its top that differ: what is selected in the words of a
 * comment stays selected while somebody reacts to it. A control that had the focus passes it to the one that takes its
 * place.
 */
export function redraw(element: Element, markup: string): void {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const [before, after] = [[...element.children], [...template.content.children]];
  for (const [index, part] of after.entries()) {
    const old = before[index];
    if (old === undefined) element.append(part);
    else if (!old.isEqualNode(part)) replace(old, part);
  }
  for (const old of before.slice(after.length)) old.remove();
}

function replace(old: Element, part: Element): void {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(part);
  if (focused instanceof HTMLElement) successorOf(focused, part)?.focus({ preventScroll: true });
}

/** The same control in the new part; where it has gone, whatever around it can have the focus. */
function successorOf({ dataset: { act, kind } }: HTMLElement, part: Element): HTMLElement | null {
  const name =
    act === undefined ? "[data-row-link]" : `[data-act="${act}"]${kind === undefined ? "" : `[data-kind="${kind}"]`}`;
  return part.querySelector<HTMLElement>(name) ?? part.closest<HTMLElement>("[tabindex]");
}
