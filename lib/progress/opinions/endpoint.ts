import type { OpinionRequest } from '../../quiz/opinion/prompt';

export interface EndpointSettings {
  /** Of an OpenAI-compatible interface, such as `https://api.example.org/v1`. */
  url: string;
  key: string | null;
  model: string;
  milliseconds: number;
}

export type EndpointReply =
  | { kind: 'text'; text: string }
  /** `fault`: why, in words for the host's log; no word of the learner's. */
  | { kind: 'silence'; silence: 'unreachable' | 'late' | 'failed' | 'unusable'; fault: string };

export type Ask = (request: OpinionRequest) => Promise<EndpointReply>;

/** An opinion is a few hundred words. */
const largestReply = 64 * 1024;

/**
 * The one place that talks to another machine. The library is loaded with the first question that is asked, and what
 * it would tell about this machine on its own is left out.
 */
export function createEndpoint({ url, key, model, milliseconds }: EndpointSettings): Ask {
  let offersExtras = true;
  const load = async () => {
    const library = await import('openai');
    const client = new library.OpenAI({
      baseURL: url,
      apiKey: key ?? 'none',
      organization: null,
      project: null,
      maxRetries: 0,
      timeout: milliseconds,
      logLevel: 'off',
      fetch: (to, init) => modestFetch(to, init, key !== null),
    });
    return { client, library };
  };
  let loaded: ReturnType<typeof load> | null = null;

  return async (request) => {
    loaded ??= load();
    const { client, library } = await loaded;
    const deadline = AbortSignal.timeout(milliseconds);
    const ask = (extras: boolean) =>
      client.chat.completions.create(
        {
          model,
          messages: request.messages,
          ...(extras ? { temperature: 0, response_format: replyFormat(request.schema) } : {}),
        },
        { signal: deadline },
      );
    try {
      const completion = await ask(offersExtras).catch((error: unknown) => {
        // Some endpoints know neither a schema nor a temperature; they are told in words only.
        const picky = error instanceof library.APIError && [400, 422].includes(error.status ?? 0);
        if (!picky || !offersExtras) throw error;
        return ask(false).then((answered) => {
          offersExtras = false;
          return answered;
        });
      });
      const text = completion?.choices?.[0]?.message?.content;
      return typeof text === 'string'
        ? { kind: 'text', text }
        : { kind: 'silence', silence: 'unusable', fault: 'its reply holds no message' };
    } catch (error) {
      if (deadline.aborted || error instanceof library.APIConnectionTimeoutError) {
        return { kind: 'silence', silence: 'late', fault: `no reply in ${milliseconds / 1000} s` };
      }
      if (error instanceof library.APIConnectionError) {
        return { kind: 'silence', silence: 'unreachable', fault: innermost(error) };
      }
      if (error instanceof library.APIError) {
        return { kind: 'silence', silence: 'failed', fault: `HTTP ${error.status}` };
      }
      return { kind: 'silence', silence: 'unusable', fault: 'its reply is not JSON' };
    }
  };
}

/** Libraries wrap what went wrong in "fetch failed" and the like. */
function innermost(error: Error): string {
  return error.cause instanceof Error ? innermost(error.cause) : error.message;
}

function replyFormat(schema: Record<string, unknown>) {
  return {
    type: 'json_schema' as const,
    json_schema: { name: 'opinion', strict: true, schema },
  };
}

/** Sends only what is needed, follows no redirection to where nobody decided to send answers, and reads no flood. */
async function modestFetch(
  to: string | URL | Request,
  init: RequestInit | undefined,
  signed: boolean,
): Promise<Response> {
  const sent = new Headers(init?.headers);
  const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json' });
  const authorization = sent.get('authorization');
  if (signed && authorization) headers.set('authorization', authorization);
  const response = await fetch(to, { ...init, headers, redirect: 'error' });
  const { status } = response;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    // Leaving the loop closes the connection.
    if (size > largestReply) throw new Error(`the reply is larger than ${largestReply / 1024} kB`);
    pieces.push(piece);
  }
  return new Response([204, 205, 304].includes(status) ? null : Buffer.concat(pieces), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}
