/** `done` says that something happened; `error` that it did not, and what to do. */
export type ToastKind = "done" | "error";

export type ToastAction = { label: string; onAct: () => void };

export type Toast = { id: number; text: string; kind: ToastKind; action: ToastAction | undefined };

type ToastOptions = { kind?: ToastKind; action?: ToastAction };

/** More at once than this are read by nobody; the oldest goes. */
const MAX_SHOWN = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function replaceToasts(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says something in the corner, from anywhere in the browser. Gives an id for `dismissToast`. */
export function showToast(text: string, { kind = "done", action }: ToastOptions = {}): number {
  lastId += 1;
  const others = toasts.filter((toast) => toast.text !== text); // what is said again need not be shown twice
  replaceToasts([...others, { id: lastId, text, kind, action }].slice(-MAX_SHOWN));
  return lastId;
}

export function dismissToast(id: number): void {
  replaceToasts(toasts.filter((toast) => toast.id !== id));
}

export function listToasts(): readonly Toast[] {
  return toasts;
}

export function onToastsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
