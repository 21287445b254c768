import {type IncomingMessage, type ServerResponse, createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';

export type Responder = (request: IncomingMessage, response: ServerResponse) => void;

export interface Seen {
  readonly method: string;
  /** Path with its query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Resolves once the connection of the request is over; tells whether the answer was complete by then. */
  readonly over: Promise<'answered' | 'broken off'>;
}

export interface LocalServer {
  /** `http://127.0.0.1:…` without a slash at the end. */
  readonly url: string;
  /** Every request, in the order they came. */
  readonly seen: readonly Seen[];
  /** The next request is answered by the first responder, and so on; the last one answers all that follow. */
  answer(...responders: readonly Responder[]): void;
  /** Resolves once `count` requests have come. */
  requests(count: number): Promise<void>;
}

const text = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** A real server on a free port, for one test. */
export async function localServer(context: TestContext): Promise<LocalServer> {
  const seen: Seen[] = [];
  let responders: readonly Responder[] = [];
  const waiting = new Set<{count: number; resolve: () => void}>();

  const server = createServer((request, response) => {
    const over = new Promise<'answered' | 'broken off'>((resolve) => {
      response.on('close', () => resolve(response.writableFinished ? 'answered' : 'broken off'));
    });
    void text(request).then((body) => {
      seen.push({method: request.method ?? '', url: request.url ?? '', headers: request.headers, body, over});
      for (const one of waiting) if (seen.length >= one.count) one.resolve();
      const [responder, ...others] = responders;
      if (others.length > 0) responders = others;
      responder?.(request, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  context.after(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answer: (...list) => {
      responders = list;
    },
    requests: (count) =>
      new Promise((resolve) => {
        if (seen.length >= count) resolve();
        else waiting.add({count, resolve});
      }),
  };
}

type Headers = Readonly<Record<string, string>>;

export const status =
  (code: number, body = '', headers: Headers = {}): Responder =>
  (_request, response) => {
    response.writeHead(code, headers).end(body);
  };

export const json =
  (body: unknown, headers: Headers = {}, code = 200): Responder =>
  (_request, response) => {
    response.writeHead(code, {'content-type': 'application/json', ...headers}).end(JSON.stringify(body));
  };

export const refusal = (code: number, message: string, word = 'REFUSED', headers: Headers = {}): Responder =>
  json({code: word, message, status: code}, headers, code);

/** Never answers. */
export const silence: Responder = () => undefined;

/** Sends the head and a part of the body, then nothing more. */
export const half =
  (part: string): Responder =>
  (_request, response) => {
    response.writeHead(200, {'content-type': 'application/json', 'content-length': '1000'}).write(part);
  };

/** Drops the connection without an answer. */
export const drop: Responder = (request) => {
  request.socket.destroy();
};

/** Drops the connection in the middle of the body. */
export const dropHalfway: Responder = (request, response) => {
  response.writeHead(200, {'content-type': 'application/json', 'content-length': '1000'});
  response.write('{"id":', () => request.socket.destroy());
};
