const openable = new Set(["http:", "https:", "mailto:"]);

/**
 * Whether a text may lead to this address: an absolute one of the web or of mail. Addresses with a user name in front
 * (`https://bank.example@evil.example`) are refused, since they exist to be misread.
 */
export function isSafeLink(address: string): boolean {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return openable.has(protocol) && username === "" && password === "";
}
