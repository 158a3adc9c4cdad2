import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
  /** The body of the request. */
  body: {
    model: string;
    messages: { role: string; content: string }[];
    response_format?: unknown;
    temperature?: number;
  };
  /** The document that was sent to the model. */
  document: { question: string; ideas: { id: string; text: string }[]; answer: string };
}

export type Behaviour = (asked: Asked, response: ServerResponse) => void;

/** An OpenAI-compatible endpoint on this machine that behaves as a test wants it to. */
export async function startFakeEndpoint(behaviour: Behaviour) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece) => {
      text += piece;
    });
    request.on('end', () => {
      const body = JSON.parse(text);
      const document = JSON.parse(body.messages.at(-1).content);
      const one = { path: request.url ?? '', headers: request.headers, body, document };
      asked.push(one);
      behaviour(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Replies as a model does that says this. */
export function says(content: unknown): Behaviour {
  return (_asked, response) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const choice = {
      index: 0,
      finish_reason: 'stop',
      message: { role: 'assistant', content: text },
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: 'x', object: 'chat.completion', choices: [choice] }));
  };
}

/** A whole reply about the ideas that were asked about: those named are found, in these words. */
export function finds(evidence: Record<string, string>, comment = 'You say it well.'): Behaviour {
  return (asked, response) => {
    const ideas = asked.document.ideas.map(({ id }) => ({
      id,
      state: id in evidence ? 'found' : 'absent',
      evidence: id in evidence ? [evidence[id]] : [],
    }));
    says({ ideas, comment })(asked, response);
  };
}

export const fails =
  (status: number): Behaviour =>
  (_asked, response) => {
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ error: { message: 'no' } }));
  };
