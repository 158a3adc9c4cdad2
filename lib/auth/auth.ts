import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import { anonymous } from 'better-auth/plugins';
import { getDatabase } from '@/lib/db/client';
import { moveLearnerRecord } from './merge/store';

const days = 24 * 60 * 60;

function createAuth(secure: boolean) {
  const database = getDatabase();
  return betterAuth({
    appName: 'Descent',
    // Only the protocol matters: cookies belong to whichever host was asked.
    baseURL: secure ? 'https://localhost' : 'http://localhost',
    database: prismaAdapter(database, {
      provider: process.env.DATABASE_URL?.startsWith('postgres') ? 'postgresql' : 'sqlite',
      transaction: true,
    }),
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 200 },
    // A learner without an account has nothing but the cookie: it lasts as long as browsers allow.
    session: { expiresIn: 400 * days, updateAge: days, freshAge: 0 },
    advanced: { cookiePrefix: 'descent', useSecureCookies: secure },
    // Sign-in goes through the actions of app/(account), which count attempts themselves.
    rateLimit: { enabled: false },
    plugins: [
      anonymous({
        generateName: () => 'Guest',
        // The record is moved and the guest deleted in one transaction, by ourselves.
        disableDeleteAnonymousUser: true,
        onLinkAccount: async ({ anonymousUser, newUser }) => {
          await moveLearnerRecord(anonymousUser.user.id, newUser.user.id);
        },
      }),
      nextCookies(),
    ],
  });
}

type Auth = ReturnType<typeof createAuth>;
const kept = globalThis as typeof globalThis & { descentAuth?: Map<boolean, Auth> };

/** Cookies are marked secure when the request came by https, directly or through a proxy. */
export function getAuth(headers: Headers): Auth {
  const secure = headers.get('x-forwarded-proto')?.split(',')[0].trim() === 'https';
  kept.descentAuth ??= new Map();
  const existing = kept.descentAuth.get(secure);
  if (existing) return existing;
  const auth = createAuth(secure);
  kept.descentAuth.set(secure, auth);
  return auth;
}
