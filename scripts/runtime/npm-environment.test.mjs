import { expect, test } from "vitest";
import { npmEnvironment } from "./npm-environment.mjs";

test("an npm of our own finds the machine's configuration, whatever folder the first one was pointed to", () => {
  const inherited = {
    NODE_ENV: /** @type {const} */ ("test"),
    PATH: "/usr/bin",
    npm_config_prefix: "/srv/paperclub",
    npm_config_local_prefix: "/srv/paperclub",
    npm_config_global_prefix: "/srv/paperclub",
    npm_config_globalconfig: "/srv/paperclub/etc/npmrc",
    NPM_CONFIG_PREFIX: "/srv/paperclub",
    npm_config_registry: "https://registry.example",
    npm_config_userconfig: "/home/ada/.npmrc",
  };
  expect(npmEnvironment(inherited)).toEqual({
    NODE_ENV: "test",
    PATH: "/usr/bin",
    npm_config_registry: "https://registry.example",
    npm_config_userconfig: "/home/ada/.npmrc",
  });
});
