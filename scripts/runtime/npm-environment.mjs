import process from "node:process";

/** What npm passes to the scripts that it runs about its own folders. */
const FOLDERS_OF_ONE_CALL = /^npm_config_(?:(?:local_|global_)?prefix|globalconfig)$/i;

/**
 * The environment for an npm of our own. What the npm that started us says of its folders is true of that call alone:
 * after `npm --prefix DIR start` a second npm would look for the machine's configuration under DIR, and miss its
 * registry or its certificates.
 * @param {NodeJS.ProcessEnv} [inherited]
 */
export function npmEnvironment(inherited = process.env) {
  const environment = { ...inherited };
  for (const name of Object.keys(environment)) if (FOLDERS_OF_ONE_CALL.test(name)) delete environment[name];
  return environment;
}
