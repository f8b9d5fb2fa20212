import { useEffect, useEffectEvent, useState } from "react";

interface Given {
  onText: (text: string) => void;
  onFile: (file: File) => void;
}

/**
 * Takes a text or file that is pasted or dropped anywhere on the page, but for a text pasted into a field, which is that
 * field's. Says whether something is being dragged over the page.
 */
export function useGivenText({ onText, onFile }: Given): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent((data: DataTransfer | null): boolean => {
    const [file] = data?.files ?? [];
    const text = data?.getData("text/plain") ?? "";
    if (file !== undefined) onFile(file);
    else if (text !== "") onText(text);
    return file !== undefined || text !== "";
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const isField = event.target instanceof HTMLElement && event.target.closest("input, textarea, select") !== null;
      if (event.defaultPrevented || (isField && event.clipboardData?.files.length === 0)) return;
      if (take(event.clipboardData)) event.preventDefault();
    };
    const over = (event: DragEvent) => {
      event.preventDefault(); // else the browser opens the file in place of the page
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer);
    };
    document.addEventListener("paste", paste);
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("paste", paste);
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}
