import { closeNetwork, takeRefusedHosts } from "@tests/setup/network-guard";
import { afterEach } from "vitest";

closeNetwork();

afterEach(() => {
  const hosts = takeRefusedHosts();
  if (hosts.length > 0) throw new Error(`The test tried to reach ${hosts.join(", ")}; the network is closed in tests.`);
});
