import { open } from "node:fs/promises";
import { MAX_FEED_FILE_BYTES } from "@/domain/feed/feed-limits";

/** The bytes of a file that is small enough to be a feed. Throws an Error whose message is one line for people. */
export async function readFeedFile(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, "r");
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) throw new Error(`${path} is a folder. Choose a file.`);
      // By its size, before a byte of it is read; what has no size, such as a pipe, is read and then measured.
      if (stat.size > MAX_FEED_FILE_BYTES) throw tooLarge(path, stat.size);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw explain(path, error);
  }
}

function tooLarge(path: string, size: number): Error {
  const [has, limit] = [size, MAX_FEED_FILE_BYTES].map((bytes) => `${Math.ceil(bytes / (1024 * 1024))} MB`);
  return new Error(
    `${path} has ${has}, and at most ${limit} can be imported at once. Import it in parts, a month at a time.`,
  );
}

function explain(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return new Error(`The file ${path} does not exist.`);
  if (code === "EACCES" || code === "EPERM") return new Error(`This user may not read ${path}.`);
  return error;
}
