import process from "node:process";

/** Data that must survive a power cut, on a small machine that also runs the app. */
const COMMON = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "", // their paths have a length limit that a deep data directory breaks
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "warning",
  log_min_error_statement: "panic", // a failed statement may hold what a person wrote
  max_connections: "100",
  jit: "off", // it costs more than it saves on queries of a few milliseconds
  random_page_cost: "1.1",
  work_mem: "8MB",
  max_wal_size: "512MB",
};

/** A test database may be lost at any time. */
const THROWAWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" };

/** @param {{ isThrowaway: boolean }} options */
export function serverSettings({ isThrowaway }) {
  const settings = { ...COMMON, ...(isThrowaway && THROWAWAY) };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/**
 * Linux knows C.UTF-8; elsewhere PostgreSQL brings its own of that name.
 * Either sorts by code point and knows upper and lower case of all of Unicode.
 */
export function localeFlags() {
  return process.platform === "linux"
    ? ["--encoding=UTF8", "--locale=C.UTF-8"]
    : ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
}
