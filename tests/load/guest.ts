import { Agent, request } from 'node:http';

interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server says
  json: any;
}

/** One learner with a browser of their own: a cookie and a connection. */
export interface Guest {
  number: number;
  post(path: string, body: unknown): Promise<Reply>;
}

export async function createGuest(address: string, number: number): Promise<Guest> {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 });
  let cookie = '';
  const call = (method: string, path: string, body?: unknown): Promise<Reply> =>
    new Promise<Reply>((resolve, reject) => {
      const sent = body === undefined ? undefined : JSON.stringify(body);
      const headers: Record<string, string> = { cookie };
      if (sent !== undefined) headers['content-type'] = 'application/json';
      const going = request(new URL(path, address), { method, agent, headers }, (response) => {
        const set = response.headers['set-cookie'];
        if (set) cookie = set.map((one) => one.split(';')[0]).join('; ');
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          const text = Buffer.concat(pieces).toString();
          let json: unknown = null;
          try {
            json = JSON.parse(text);
          } catch {
            json = text.slice(0, 200);
          }
          resolve({ status: response.statusCode ?? 0, json });
        });
      });
      going.on('error', (error) => {
        // The server had closed the idle connection: a browser asks again on a new one.
        if (going.reusedSocket) resolve(call(method, path, body));
        else reject(error);
      });
      going.end(sent);
    });
  // The first write makes the learner; opening a lesson is one.
  await call('POST', '/api/milestones', { lesson: 'training-in-progress', kind: 'opened' });
  return {
    number,
    post: (path, body) => call('POST', path, body),
  };
}
