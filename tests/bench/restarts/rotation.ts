/** The processes to which new connections are made, as a balancer in front of them keeps a list. */
export class Rotation {
  readonly #origins: string[] = [];

  get origins(): readonly string[] {
    return this.#origins;
  }

  add(origin: string): void {
    this.#origins.push(origin);
  }

  /** For new connections. Those that are open are used on, until the process closes them. */
  remove(origin: string): void {
    this.#origins.splice(this.#origins.indexOf(origin), 1);
  }
}
