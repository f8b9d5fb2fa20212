/** What an invitation's token looks like: 43 characters of base64url, with room for other lengths. */
export const invitationTokenShape = /^[\w-]{20,128}$/;

/** The token in what somebody pasted, a whole link or the token alone; null if there is none. */
export function invitationTokenIn(text: string): string | null {
  const pasted = text.trim();
  const token = /\/join\/([\w-]+)\/?(?:[?#].*)?$/.exec(pasted)?.[1] ?? pasted;
  return invitationTokenShape.test(token) ? token : null;
}
