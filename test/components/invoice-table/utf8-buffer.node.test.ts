import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {Utf8Buffer} from '../../../src/components/invoice-table/utf8-buffer.js';
import {anyText, textOf} from '../../account/values.js';

const bytesOf = async (piece: Blob): Promise<Uint8Array> => new Uint8Array(await piece.arrayBuffer());
const encoded = (texts: readonly string[]): Uint8Array =>
  new Uint8Array(Buffer.concat(texts.map((text) => new TextEncoder().encode(text))));

describe('Utf8Buffer', () => {
  it('gives the bytes of what was added, and begins anew with each piece', async () => {
    const texts = fc.array(fc.oneof(textOf('a1,é東😀\u007f\u0080'), anyText), {maxLength: 12});
    const buffer = new Utf8Buffer();
    const agrees = async (added: readonly string[]): Promise<void> => {
      for (const text of added) buffer.add(text);
      assert.deepEqual(await bytesOf(buffer.take()), encoded(added));
    };
    await fc.assert(fc.asyncProperty(texts, agrees), {seed: 20_261_122, numRuns: 500});
  });

  for (const piece of ['a', 'é', '東', '😀']) {
    it(`grows with ${piece} as far as it must, and keeps what stands there`, async () => {
      const texts = ['before', ...[30_000, 200_000, 1_000_000].map((count) => piece.repeat(count)), 'after'];
      const buffer = new Utf8Buffer();
      for (const text of texts) buffer.add(text);
      assert.ok(Buffer.compare(encoded(texts), await bytesOf(buffer.take())) === 0);
    });
  }

  it('is not changed by what is added later', async () => {
    const buffer = new Utf8Buffer();
    buffer.add('first');
    const first = buffer.take();
    buffer.add('other');
    assert.equal(await first.text(), 'first');
    assert.equal(await buffer.take().text(), 'other');
  });
});
