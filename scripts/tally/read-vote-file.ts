import { open } from "node:fs/promises";
import { MAX_TALLY_FILE_BYTES } from "@/domain/rounds/round-file-limits";

/** The JSON in a file, or on standard input for "-". Throws an Error whose message is one line for people. */
export async function readVoteFile(path: string): Promise<unknown> {
  const bytes = path === "-" ? await readStandardInput() : await readBytes(path);
  const name = path === "-" ? "Standard input" : path;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes); // drops a byte order mark
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new Error(`${name} is not JSON. Use a round file or an election. See --help.`);
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, "r");
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) throw new Error(`${path} is a folder. Choose a file.`);
      return await collect(file.createReadStream({ autoClose: false }), path);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw explain(path, error);
  }
}

function readStandardInput(): Promise<Uint8Array> {
  return collect(process.stdin, "Standard input");
}

/** Stops reading where it gets too much, also from what has no size, such as a pipe. */
async function collect(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_TALLY_FILE_BYTES) {
      throw new Error(
        `${name} is larger than ${MAX_TALLY_FILE_BYTES / (1024 * 1024)} MB, which is too large for a vote.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function explain(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return new Error(`The file ${path} does not exist.`);
  if (code === "EACCES" || code === "EPERM") return new Error(`This user may not read ${path}.`);
  return error;
}
