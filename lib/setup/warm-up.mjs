// Asks a new server what learners will ask, so that the first of them need not wait while its code is compiled.
import { Agent, request } from 'node:http';

/** Nobody is signed in by this cookie, and there is no such question: nothing is written. */
const asked = [
  { method: 'GET', path: '/api/progress', cookie: 'descent.session_token=nobody' },
  { method: 'POST', path: '/api/attempts', body: question('warm-up') },
  { method: 'POST', path: '/api/labs', body: question('warm-up') },
];

function question(questionId) {
  return JSON.stringify({ clientKey: 'warm-up-only', questionId, seed: 0, answer: 'Nothing.' });
}

/** Asks for as long as this, several at a time. */
export async function warmUp(address, milliseconds) {
  const end = Date.now() + milliseconds;
  const agent = new Agent({ keepAlive: true });
  const visitor = async () => {
    for (let turn = 0; Date.now() < end; turn++)
      await ask(address, asked[turn % asked.length], agent);
  };
  await Promise.all(Array.from({ length: 8 }, visitor));
  agent.destroy();
}

function ask(address, { method, path, cookie, body }, agent) {
  const headers = { cookie: cookie ?? '', 'content-type': 'application/json' };
  return new Promise((resolve) => {
    const going = request(`${address}${path}`, { method, headers, agent }, (response) => {
      response.resume().on('close', resolve);
    });
    // A server that cannot answer yet is met by its learners in the same way.
    going.on('error', resolve);
    going.end(body);
  });
}
