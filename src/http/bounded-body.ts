import {RequestFailure} from './errors.js';

/** Statuses whose answers have no body, and which `Response` refuses to be given one for. */
const BODILESS = [101, 204, 205, 304];

async function readAll(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return new Blob(chunks);
    size += value.byteLength;
    if (size > maxBytes) throw new RequestFailure('too-large');
    chunks.push(value as Uint8Array<ArrayBuffer>);
  }
}

/** The same answer with its body read to the end, so that nothing can break off or hang later. */
export async function withWholeBody(response: Response, maxBytes: number): Promise<Response> {
  const {status} = response;
  // A redirect that was not followed has status 0 in a browser: nothing of it can be read or copied.
  if (status === 0 || BODILESS.includes(status)) return response;
  // Never read: Chromium notes a request as failed whose only copy of the body is read as a stream to its end.
  const copy = response.clone();
  const body = response.body && (await readAll(response.body, maxBytes));
  void copy.body?.cancel();
  return new Response(body, response);
}
