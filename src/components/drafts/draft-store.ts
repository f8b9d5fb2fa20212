/** What was not sent yet, kept in this browser: a reload, a crash or a lost connection costs nobody their work. */
export interface DraftStore<Draft> {
  read: () => Draft | null;
  /** False where this browser keeps nothing: storage is forbidden or full. */
  write: (draft: Draft) => boolean;
  drop: () => void;
}

export interface DraftPlace {
  /** Whose: the next person at this browser does not find it. */
  viewerId: string;
  /** What it will be: "thread of …", "answer to …", or the round of a ballot. */
  name: string;
}

type Options<Draft> = DraftPlace & {
  kind: string;
  /** What somebody else, or an older version, wrote there is no draft. */
  isDraft: (value: unknown) => value is Draft;
};

/** One draft a kind, person and name. */
export function openDraftStore<Draft>({ kind, viewerId, name, isDraft }: Options<Draft>): DraftStore<Draft> {
  const key = `paperclub:${kind}:${viewerId}:${name}`;
  /** What this store wrote last: a draft that another window has put in its place is that one's to drop. */
  let written: string | undefined;
  return {
    read() {
      try {
        const draft: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
        return isDraft(draft) ? draft : null;
      } catch {
        return null; // forbidden, or something else wrote there
      }
    },
    write(draft) {
      try {
        written = JSON.stringify(draft);
        localStorage.setItem(key, written);
        return true;
      } catch {
        return false;
      }
    },
    drop() {
      try {
        if (written === undefined || localStorage.getItem(key) === written) localStorage.removeItem(key);
      } catch {
        // forbidden: then there was none
      }
    },
  };
}
