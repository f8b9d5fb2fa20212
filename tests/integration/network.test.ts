import http from "node:http";
import type { AddressInfo } from "node:net";
import net from "node:net";
import { expectConsole } from "@tests/setup/console-watch";
import { takeRefusedHosts } from "@tests/setup/network-guard";
import { expect, test } from "vitest";

test("fetch does not get out", async () => {
  await expect(fetch("https://huggingface.co/api/daily_papers")).rejects.toThrow();
  expect(takeRefusedHosts()).toEqual(["huggingface.co"]);
});

test.each(["192.0.2.1", "127.0.0.1.example.org", "2001:db8::1", "10.0.0.1", "169.254.169.254"])(
  "a socket to %s does not get out",
  (host) => {
    expect(() => net.connect({ host, port: 80 })).toThrow("the network is closed");
    expect(() => net.connect(80, host)).toThrow("the network is closed");
    expect(takeRefusedHosts()).toEqual([host, host]);
  },
);

test("this machine is reached", async () => {
  const server = http.createServer((_request, response) => response.end("here")).listen(0, "localhost");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  expect(await (await fetch(`http://localhost:${port}`)).text()).toBe("here");
  server.close();
});

test("what a test expects on the console does not fail it", () => {
  expectConsole("warn", /^careful: 7$/);
  console.warn("careful:", 7);
});
