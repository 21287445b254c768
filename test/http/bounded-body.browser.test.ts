import {expect} from '@open-wc/testing';
import {withWholeBody} from '../../src/http/bounded-body.js';

const KILOBYTE = 1024;

/** An answer that goes on for as long as somebody reads it; `read` counts what it was asked for, in bytes. */
function endless(): {response: Response; read: () => number} {
  let bytes = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      bytes += KILOBYTE;
      controller.enqueue(new Uint8Array(KILOBYTE));
    },
  });
  return {response: new Response(body), read: () => bytes};
}

describe('the body of an answer', () => {
  it('is read whole, with status and headers as they were', async () => {
    const plain = await fetch(import.meta.url);
    const text = await plain.text();
    const whole = await withWholeBody(await fetch(import.meta.url), KILOBYTE * KILOBYTE);
    expect(whole.status).to.equal(200);
    expect(whole.headers.get('content-type')).to.equal(plain.headers.get('content-type'));
    expect(await whole.text()).to.equal(text);
  });

  it('is refused once it is too large, and read no further', async () => {
    const {response, read} = endless();
    let thrown: unknown;
    try {
      await withWholeBody(response, 5 * KILOBYTE);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).to.have.property('kind', 'too-large');
    expect(read()).to.be.at.most(8 * KILOBYTE);
  });

  it('may be of exactly the size allowed', async () => {
    const whole = await withWholeBody(new Response('x'.repeat(10)), 10);
    expect(await whole.text()).to.equal('x'.repeat(10));
  });

  it('may be missing', async () => {
    for (const status of [200, 204, 205, 304]) {
      const whole = await withWholeBody(new Response(null, {status}), 10);
      expect(whole.status).to.equal(status);
      expect(await whole.text()).to.equal('');
    }
  });
});
