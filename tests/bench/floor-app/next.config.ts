import path from "node:path";
import type { NextConfig } from "next";

/** The settings of the app, as far as they concern what is served. */
const config: NextConfig = {
  poweredByHeader: false,
  agentRules: false,
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: path.resolve(import.meta.dirname, "../../..") },
};

export default config;
