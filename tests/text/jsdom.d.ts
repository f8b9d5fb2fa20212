/** The part of jsdom that tests use by hand. Its published types bring a second set of parsers and of Node's types. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html?: string);
    readonly window: Window & typeof globalThis;
  }
}
