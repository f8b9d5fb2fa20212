// JavaScript, since every start reads it: for TypeScript the framework loads a compiler, which stays in memory with 25 MB.

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false, // the development server would write files for assistants into the checkout
  typescript: { ignoreBuildErrors: true }, // `npm run check` holds the types; here it would double the first start
  // Node packages that read files of their own or keep state: required at run time, not bundled.
  serverExternalPackages: [
    "esbuild",
    "graphile-worker",
    "ical-generator",
    "nodemailer",
    "pg",
    "pino",
    "piscina",
    "rate-limiter-flexible",
  ],
};

export default config;
