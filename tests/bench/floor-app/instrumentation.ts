/** Nothing. Without a file of its own here the framework finds the app's, and the floor would carry its worker. */
export function register(): void {}
