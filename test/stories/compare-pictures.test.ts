import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PNG} from 'pngjs';
import {comparePictures, compactPicture} from './compare-pictures.js';

type Color = readonly [red: number, green: number, blue: number];

const WHITE: Color = [255, 255, 255];

/** A picture whose pixels are given by their number, row by row. */
function picture(colorOf: (index: number) => Color, width = 40, height = 40): Buffer {
  const image = new PNG({width, height});
  for (let index = 0; index < width * height; index += 1) image.data.set([...colorOf(index), 255], index * 4);
  return PNG.sync.write(image);
}

/** White, with so many pixels at its beginning in another color. */
const whiteBut = (count: number, color: Color) => picture((index) => (index < count ? color : WHITE));

const outcome = (actual: Buffer): string =>
  comparePictures(
    picture(() => WHITE),
    actual,
  ).outcome;

describe('two pictures', () => {
  it('are the same where every pixel is', () => {
    assert.equal(outcome(picture(() => WHITE)), 'same');
  });

  it('are the same where few pixels differ by a shade', () => {
    assert.equal(outcome(whiteBut(40, [247, 247, 247])), 'same');
  });

  it('differ where many pixels differ by a shade', () => {
    assert.equal(outcome(whiteBut(41, [247, 247, 247])), 'changed');
  });

  it('differ where five pixels have another color', () => {
    assert.equal(outcome(whiteBut(4, [0, 0, 0])), 'same');
    assert.equal(outcome(whiteBut(5, [0, 0, 0])), 'changed');
  });

  it('differ in size, though all they share is the same', () => {
    assert.equal(outcome(picture(() => WHITE, 40, 41)), 'changed');
    assert.equal(outcome(picture(() => WHITE, 39, 40)), 'changed');
  });

  it('come with a picture of where they differ', () => {
    const comparison = comparePictures(
      picture(() => WHITE),
      whiteBut(50, [0, 0, 0]),
    );
    assert.ok(comparison.outcome === 'changed');
    assert.equal(comparison.pixels, 50);
    const {data} = PNG.sync.read(comparison.difference);
    assert.deepEqual([...data.subarray(0, 3)], [255, 0, 0]);
  });
});

describe('a kept picture', () => {
  it('is the same as what it was made of, in fewer bytes', () => {
    const taken = picture((index) => (index % 7 === 0 ? [20, 30, 40] : WHITE));
    const kept = compactPicture(taken);
    assert.equal(comparePictures(kept, taken).outcome, 'same');
    assert.ok(kept.length < taken.length);
  });

  it('keeps all its colors where fewer would be another picture', () => {
    const taken = picture((index) => [index % 256, (index * 7) % 256, (index * 31) % 256]);
    assert.equal(comparePictures(compactPicture(taken), taken).outcome, 'same');
  });
});
