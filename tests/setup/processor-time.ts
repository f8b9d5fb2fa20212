/**
 * How long the processor was at it, in milliseconds: on a machine that is busy with other things a clock measures how
 * busy it is.
 */
export function processorTimeOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
