/**
 * Stored with every piece of HTML that this folder makes. Raise it with each change that alters output or closes a hole:
 * what carries a lower number is rendered again from its source when a worker starts, and comments also when they are read.
 */
export const HTML_VERSION = 5;
