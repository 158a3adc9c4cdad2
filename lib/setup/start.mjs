// npm start : everything from a fresh clone to a served page.
import { startUp } from './start-up.mjs';

await startUp({ live: false });
