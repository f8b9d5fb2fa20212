import type { Adapter, AdapterUser } from "next-auth/adapters";
import { renameInput } from "@/domain/people/account-inputs";
import { nameFromEmail } from "@/domain/people/display-name";
import { Prisma, type User } from "@/generated/prisma/client";
import { storeLink } from "@/server/auth/store-link";
import { hashToken } from "@/server/auth/token-hash";
import type { RootDb } from "@/server/db";
import { newId } from "@/server/new-id";

/**
 * NextAuth's storage over our own tables. Not the stock Prisma adapter, because that one keeps session tokens and
 * providers' access tokens as they are; here nothing is stored that would let its reader sign in or act elsewhere.
 */
export function createAdapter(getDb: () => RootDb): Adapter {
  const findUser = async (where: { id: string } | { email: string }) => {
    const user = await getDb().user.findUnique({ where });
    return user === null ? null : toAdapterUser(user);
  };
  return {
    async createUser({ email, name, image, emailVerified }) {
      const folded = foldEmail(email);
      const given = renameInput.safeParse({ name });
      const data = {
        email: folded,
        name: given.data?.name ?? nameFromEmail(folded),
        image: image ?? null,
        emailVerified,
      };
      // A provider's word about an address opens nobody's account: where the address is taken meanwhile, this fails.
      if (emailVerified === null) return toAdapterUser(await getDb().user.create({ data }));
      // Two links to one new address may be used in the same moment: both mean the same person.
      // (Prisma's upsert looks first and then inserts, so one of the two would fail.)
      await getDb().user.createMany({ data, skipDuplicates: true });
      const { id } = await getDb().user.findUniqueOrThrow({ where: { email: folded }, select: { id: true } });
      return proveAddress(getDb(), id, emailVerified);
    },
    getUser: (id) => findUser({ id }),
    getUserByEmail: (email) => findUser({ email: foldEmail(email) }),
    async getUserByAccount({ provider, providerAccountId }) {
      const account = await getDb().account.findUnique({
        where: { provider_providerAccountId: { provider, providerAccountId } },
        include: { user: true },
      });
      return account === null ? null : toAdapterUser(account.user);
    },
    async updateUser({ id, emailVerified }) {
      if (emailVerified instanceof Date) return proveAddress(getDb(), id, emailVerified);
      return toAdapterUser(await getDb().user.findUniqueOrThrow({ where: { id } }));
    },
    async linkAccount({ userId, type, provider, providerAccountId }) {
      await getDb().account.create({ data: { userId, type, provider, providerAccountId } });
    },
    async createSession({ sessionToken, userId, expires }) {
      await getDb().$executeRaw`
        INSERT INTO sessions (id, token_hash, user_id, expires_at)
        VALUES (${newId()}::uuid, ${hashToken(sessionToken)}, ${userId}::uuid, ${byDatabase(expires)})`;
      return { sessionToken, userId, expires };
    },
    async getSessionAndUser(sessionToken) {
      const [session] = await getDb().$queryRaw<{ userId: string; msLeft: number }[]>`
        SELECT user_id AS "userId", (extract(epoch FROM expires_at - now()) * 1000)::float AS "msLeft"
        FROM sessions WHERE token_hash = ${hashToken(sessionToken)} AND expires_at > now()`;
      if (session === undefined) return null;
      const { userId, msLeft } = session;
      const user = await getDb().user.findUniqueOrThrow({ where: { id: userId } });
      // The library compares with this process's clock.
      return { session: { sessionToken, userId, expires: new Date(Date.now() + msLeft) }, user: toAdapterUser(user) };
    },
    async updateSession({ sessionToken, expires }) {
      if (expires === undefined) return null;
      const [session] = await getDb().$queryRaw<{ userId: string }[]>`
        UPDATE sessions SET expires_at = ${byDatabase(expires)} WHERE token_hash = ${hashToken(sessionToken)}
        RETURNING user_id AS "userId"`;
      return session === undefined ? null : { sessionToken, userId: session.userId, expires };
    },
    async deleteSession(sessionToken) {
      await getDb().session.deleteMany({ where: { tokenHash: hashToken(sessionToken) } });
    },
    async createVerificationToken({ identifier, token, expires }) {
      const maxAgeSeconds = Math.round((expires.getTime() - Date.now()) / 1000);
      await storeLink(getDb(), { identifier, tokenHash: token, maxAgeSeconds });
      return { identifier, token, expires };
    },
    /** Deleting is what uses a token up, so that of fifty requests at once one gets it. */
    async useVerificationToken({ identifier, token }) {
      const [used] = await getDb().$queryRaw<{ isGood: boolean }[]>`
        DELETE FROM sign_in_tokens WHERE identifier = ${identifier} AND token_hash = ${token}
        RETURNING expires_at > now() AS "isGood"`;
      // The library compares with this process's clock; the database's has decided.
      return used === undefined
        ? null
        : { identifier, token, expires: new Date(used.isGood ? Date.now() + 60_000 : 0) };
    },
  };
}

/** An instant that the library computed with this process's clock, by the database's, which all processes share. */
const byDatabase = (instant: Date) =>
  Prisma.sql`now() + ${instant.getTime() - Date.now()}::float * interval '1 millisecond'`;

/**
 * Notes that whoever signs in reads the mail of this address. If nobody had shown that before, the account may have been
 * made by somebody else, through a provider that believes any address: what that one could come back by goes.
 */
async function proveAddress(db: RootDb, id: string, emailVerified: Date): Promise<AdapterUser> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id, emailVerified: null }, data: { emailVerified } });
    if (count > 0) {
      await tx.account.deleteMany({ where: { userId: id } });
      await tx.session.deleteMany({ where: { userId: id } });
    }
    return toAdapterUser(await tx.user.findUniqueOrThrow({ where: { id } }));
  });
}

export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

function toAdapterUser(user: User): AdapterUser {
  return { id: user.id, name: user.name, email: user.email, emailVerified: user.emailVerified, image: user.image };
}
