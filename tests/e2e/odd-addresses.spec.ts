import { createCast } from "@tests/factories/cast";
import { routeRows } from "@tests/integration/authorization/route-rows";
import { sessionCookie } from "@tests/setup/session";
import { expect, test } from "./fixtures";

/** Whatever some page reads behind the question mark of its address. */
const names = "after,at,before,comment,day,done,email,filter,next,order,page,paper,problem,q,state,token,view".split(
  ",",
);
/**
 * A null character, nothing that is seen, a turned direction, what is no id and no number, and a list in place of a
 * text.
 */
const oddities = ["%00", "%E2%80%8B", "%E2%80%AEa", "-1'%25_", "x&q=y&after=z"];

test("no odd address is an error of the server", async ({ db, baseURL }) => {
  for (const [file, row] of Object.entries(routeRows)) {
    if (row.methods?.includes("GET") === false) continue;
    const cast = await createCast(db);
    const headers = { cookie: await sessionCookie(db, cast.owner) };
    const [path = ""] = (await row.at({ db, cast })).split("?");
    const above = path.slice(0, path.lastIndexOf("/"));
    for (const odd of oddities) {
      const query = names.map((name) => `${name}=${odd}`).join("&");
      for (const address of [`${path}?${query}`, `${above}/${odd.split("&")[0]}`]) {
        const answer = await fetch(`${baseURL}${address}`, { headers, redirect: "manual" });
        await answer.body?.cancel(); // a stream of events has no end
        expect.soft(answer.status, `${file}: ${address}`).toBeLessThan(500);
      }
    }
  }
});
