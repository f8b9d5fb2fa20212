/** Names by receipt; where several have one name, the end of the receipt distinguishes them: "Ada (7K2M)". */
export function uniqueNames(people: readonly { receipt: string; name: string }[]): Record<string, string> {
  const bearers = new Map<string, number>();
  for (const { name } of people) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return Object.fromEntries(
    people.map(({ receipt, name }) => [
      receipt,
      (bearers.get(name) ?? 0) > 1 ? `${name} (${receipt.slice(-4)})` : name,
    ]),
  );
}
