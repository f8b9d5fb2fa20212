import { checkedSeed, sha256Hex } from "./seed";

/**
 * A paper's number in the draw: SHA-256(seed ‖ paper id) in hexadecimal, over the text of both, as
 * `printf %s%s SEED PAPER | sha256sum`. The seed is drawn before anyone votes and published after, so that no voter can
 * steer a tie by voting late; its hash is published before, so that it cannot be changed once the votes are known.
 */
export function tieDigest(seed: string, paperId: string): string {
  return sha256Hex(checkedSeed(seed) + paperId.toLowerCase());
}

/** Papers in the order of the draw, smallest number first, whatever order they came in. */
export function orderByDraw(paperIds: readonly string[], seed: string): string[] {
  return paperIds
    .map((paperId) => ({ paperId, digest: tieDigest(seed, paperId) }))
    .sort((a, b) => compare(a.digest, b.digest) || compare(a.paperId, b.paperId)) // ids that differ in case alone
    .map(({ paperId }) => paperId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
