// The steps from a fresh clone to a served page, each skipped when it was done before.
import {
  neededNode,
  parsePort,
  requireFreePort,
  requireGrader,
  requireNode,
  requireWritable,
} from './checks.mjs';
import { databaseUrl, dataFolder, keptSecret } from './data-folder.mjs';
import { done, relative, root, step, Told, tell } from './say.mjs';

export async function startUp({ live }) {
  try {
    await serve(await prepare({ live }));
  } catch (error) {
    if (error instanceof Told) tell(error.message);
    throw error;
  }
}

async function prepare({ live }) {
  requireNode(process.versions.node, neededNode());
  const port = parsePort(process.env.PORT);
  const host = process.env.HOST || '127.0.0.1';
  requireGrader(process.env);
  requireWritable(dataFolder);
  await requireFreePort(port, host);

  const { packagesAreStale, installPackages } = await import('./install.mjs');
  if (packagesAreStale()) {
    requireWritable(root);
    await step('Installing packages (a minute or two the first time)', installPackages);
  } else done('Packages are installed');

  const { generatedIsStale, ensureGenerated } = await import('./generate.mjs');
  if (generatedIsStale()) await step('Generating the database clients', ensureGenerated);

  await prepareKernels();

  const url = databaseUrl();
  const { prepareDatabase } = await import('./database.mjs');
  await step(`Preparing the database (${nameOf(url)})`, () => prepareDatabase(url));

  if (!live) {
    const { buildIsStale, buildPages } = await import('./build.mjs');
    if (buildIsStale()) await step('Building the pages (about a minute)', buildPages);
    else done('The build is up to date');
  }
  return { live, host, port, env: { DATABASE_URL: url, BETTER_AUTH_SECRET: keptSecret() } };
}

async function prepareKernels() {
  const { kernelsAreStale, compileKernels } = await import('./kernels.mjs');
  if (kernelsAreStale()) await step('Compiling the kernels', compileKernels);
}

function nameOf(url) {
  if (url.startsWith('file:')) return relative(url.slice('file:'.length));
  return URL.canParse(url) ? `PostgreSQL at ${new URL(url).host}` : 'PostgreSQL';
}

async function serve(settings) {
  const { startServer } = await import('./serve.mjs');
  let stop = () => process.exit(0);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop());
  const server = await step('Starting the server', () => startServer(settings));
  stop = server.stop;
  console.log(`\n  Descent is at ${server.address}\n  Ctrl-C stops it.\n`);
  process.exitCode = await server.exited;
  process.exit();
}
