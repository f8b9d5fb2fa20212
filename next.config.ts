import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Node packages that read files of their own or keep state: required at run time, not bundled.
  serverExternalPackages: ["pg", "pino", "graphile-worker", "nodemailer", "rate-limiter-flexible", "ical-generator"],
};

export default config;
