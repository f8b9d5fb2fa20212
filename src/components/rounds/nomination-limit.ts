/** How many nominations of a round somebody has left, of how many; whether there is anything to nominate for. */
export type NominationLimit = { isNominating: boolean; nominationsLeft: number; nominationsPerMember: number };

export const isLimitReached = ({ isNominating, nominationsLeft }: NominationLimit): boolean =>
  isNominating && nominationsLeft === 0;

/** Where a list of papers says it once for all: what is left, and how to go on. Null: there is nothing to nominate for. */
export function limitWords(limit: NominationLimit): string | null {
  const { isNominating, nominationsLeft, nominationsPerMember } = limit;
  if (!isNominating) return null;
  if (isLimitReached(limit)) return limitReachedWords(nominationsPerMember);
  return `${nominationsLeft} of ${nominationsPerMember} nominations left`;
}

export const limitReachedWords = (perMember: number): string =>
  `${perMember} of ${perMember} nominated. Withdraw one to free a place.`;
