/**
 * Stored with every piece of HTML that this folder makes. Raise it with each change that alters output or closes a hole:
 * comments that carry a lower number are rendered again from their source when they are read, papers when a worker starts.
 */
export const HTML_VERSION = 5;
