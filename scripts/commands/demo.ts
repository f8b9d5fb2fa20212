// npm run demo: fills an empty instance with a lively club and prints a link that signs in as its owner.
import path from "node:path";
import { runMigrations } from "graphile-worker";
import { issueSignInLink, MAX_ISSUED_LINK_AGE_SECONDS } from "@/server/auth/sign-in-links";
import { getDb, getPool } from "@/server/db";
import { flushBallotNews } from "@/server/rounds/announce-ballots.service";
import { closeInstance } from "../close-instance";
import { buildDemoClub } from "../demo/build-demo-club";
import { runCommand } from "../run-command";

async function fill(): Promise<void> {
  const db = getDb();
  if ((await db.club.count()) > 0) {
    throw new Error(
      "This instance already has clubs, and the demo needs an empty one. Use another folder: DATA_DIR=demo-data npm run demo",
    );
  }
  await runMigrations({ pgPool: getPool() }); // the queue's tables come with the first worker, and none has run yet
  process.stderr.write("Creating a demo club with ten weeks of activity …\n");
  const { slug, ownerEmail } = await buildDemoClub(db, new Date());
  await flushBallotNews(); // otherwise it would be published to a database that is closed already
  const link = await issueSignInLink(db, {
    email: ownerEmail,
    maxAgeSeconds: MAX_ISSUED_LINK_AGE_SECONDS,
    next: `/c/${slug}`,
  });
  process.stdout.write(
    `The demo club is ready. Start it with ${startCommand()}, then open this link to sign in as Ilse, its owner:\n\n  ${link}\n\n`,
  );
}

/** With the folder that was filled, where it is not the usual one: started without it, nobody would know Ilse. */
function startCommand(): string {
  const folder = path.relative(path.join(import.meta.dirname, "../.."), process.env.DATA_DIR ?? ".data");
  return folder === ".data" ? "npm start" : `DATA_DIR=${folder} npm start`;
}

await runCommand(fill, { close: closeInstance });
