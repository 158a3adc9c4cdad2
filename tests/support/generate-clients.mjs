import { ensureGenerated } from '../../lib/setup/generate.mjs';

/** Vitest's global set-up: the database clients are as the schema says. */
export default async function generateClients() {
  await ensureGenerated();
}
