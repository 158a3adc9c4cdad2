// The code is typed against the embedded database's client; the other one is the same but for the server it speaks to.
declare module '@/lib/db/generated/postgresql/client' {
  export { PrismaClient } from '@/lib/db/generated/sqlite/client';
}
