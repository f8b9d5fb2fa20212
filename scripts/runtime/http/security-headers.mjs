/** Two years, as browsers' preload lists ask for. */
const HSTS_SECONDS = 63_072_000;

const IS_THIS_MACHINE = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;
const PERMISSIONS = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"];

/**
 * Scripts run by nonce alone: what slips through the sanitiser has none. Styles come from the build's files alone; what
 * scripts set on elements (`element.style`) the policy does not concern. Images are our own: one of somebody else's
 * would reveal to them who reads, and when. A form may lead to the sign-in provider, since browsers hold the redirect after a
 * form to this list as well. Without a nonce there are no scripts at all.
 * @param {{ nonce: string | null, isDevelopment: boolean, formTargets: readonly string[] }} options
 */
export function contentSecurityPolicy({ nonce, isDevelopment, formTargets }) {
  // The framework's debugging, its hot reload and the styles that it replaces.
  const [evaluation, inlineStyles] = isDevelopment ? [" 'unsafe-eval'", " 'unsafe-inline'"] : ["", ""];
  return [
    "default-src 'self'",
    nonce === null ? "script-src 'none'" : `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src 'self'${inlineStyles}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * The headers that are the same for every answer.
 * @param {URL} site
 * @returns {[string, string][]}
 */
export function fixedSecurityHeaders({ protocol, hostname }) {
  const isHttps = protocol === "https:";
  /** @type {[string, string][]} */
  const headers = [
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", PERMISSIONS.map((name) => `${name}=()`).join(", ")],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["X-Frame-Options", "DENY"],
  ];
  // Anywhere else browsers ignore it, with an error on the console of every page.
  if (isHttps || IS_THIS_MACHINE.test(hostname)) headers.push(["Cross-Origin-Opener-Policy", "same-origin"]);
  if (isHttps) headers.push(["Strict-Transport-Security", `max-age=${HSTS_SECONDS}; includeSubDomains`]);
  return headers;
}

/**
 * Where the configured sign-in providers take a form to.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} origins
 */
export function signInOrigins(env) {
  const origins = [];
  if (env.AUTH_GITHUB_ID) origins.push("https://github.com");
  if (env.AUTH_GOOGLE_ID) origins.push("https://accounts.google.com");
  if (env.AUTH_HUGGINGFACE_ID) origins.push("https://huggingface.co");
  const issuer = env.OIDC_ISSUER;
  if (issuer && URL.canParse(issuer)) origins.push(new URL(issuer).origin);
  return origins;
}
