// npm run dev : the same as `npm start`, but every change of the sources shows at once.
import { startUp } from './start-up.mjs';

await startUp({ live: true });
