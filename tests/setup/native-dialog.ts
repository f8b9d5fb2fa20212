/**
 * jsdom knows <dialog> but neither `showModal` nor `close`. This is what the components rely on: the `open` attribute,
 * the focus going in, and coming back on close. That a browser does the same is tried by the browser tests.
 */
export function installNativeDialog(): void {
  const cameFrom = new WeakMap<HTMLDialogElement, Element | null>();

  HTMLDialogElement.prototype.showModal = function showModal() {
    if (this.open) throw new DOMException("The dialog is open", "InvalidStateError");
    cameFrom.set(this, document.activeElement);
    this.open = true;
    this.querySelector<HTMLElement>("button, input, a[href]")?.focus();
  };
  HTMLDialogElement.prototype.close = function close() {
    if (!this.open) return;
    this.open = false;
    const before = cameFrom.get(this);
    if (before instanceof HTMLElement) before.focus();
  };
}
