import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false, // the development server would write files for assistants into the checkout
  typescript: { ignoreBuildErrors: true }, // `npm run check` holds the types; here it would double the first start
  // Node packages that read files of their own or keep state: required at run time, not bundled.
  serverExternalPackages: ["pg", "pino", "graphile-worker", "nodemailer", "rate-limiter-flexible", "ical-generator"],
};

export default config;
