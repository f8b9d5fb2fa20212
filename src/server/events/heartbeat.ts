import type { Client } from "pg";

const BEAT_MS = 500;
/** Three seconds. Counted in beats, so that a process that was itself busy or paused for longer takes nobody for dead. */
const MAX_SILENT_BEATS = 6;

/**
 * Asks the database over this connection twice a second whether it is there, and calls `onSilence` when it has not answered
 * for three seconds. Returns what ends it.
 */
export function watchHeartbeat(client: Client, onSilence: () => void): () => void {
  let isAsked = false;
  let silentBeats = 0;
  let timer: ReturnType<typeof setTimeout>;
  const beat = () => {
    if (!isAsked) {
      isAsked = true;
      client.query("SELECT 1").then(
        () => {
          isAsked = false;
          silentBeats = 0;
        },
        () => undefined, // the connection is lost, which its owner notices
      );
    } else if (++silentBeats >= MAX_SILENT_BEATS) {
      onSilence();
      return;
    }
    timer = setTimeout(beat, BEAT_MS).unref();
  };
  timer = setTimeout(beat, BEAT_MS).unref();
  return () => clearTimeout(timer);
}
