/** Holds two pictures against each other. */
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';
import UPNG from 'upng-js';

/** Colors in a kept picture. A byte a pixel, less than half the size; what that costs is below what is counted here. */
const COLORS = 256;

/**
 * How many pixels may be how far apart, from 0 to 1, before a picture counts as changed: a few clearly, or some by a shade.
 * The browser is always the same build. What differs is the nearest of 256 colors, which nobody sees, and what another
 * processor rounds otherwise. The first says enough where no pixel differs by more than a shade.
 */
const ALLOWANCES = [
  {threshold: 0.02, allowed: (area: number) => Math.max(40, area / 5000)},
  {threshold: 0.04, allowed: (area: number) => Math.max(4, area / 50_000)},
] as const;

/** What became of a story's picture; the pictures are PNG files. */
export type Comparison =
  | {readonly outcome: 'same'}
  | {readonly outcome: 'changed'; readonly pixels: number; readonly difference: Buffer};

/** Lays the picture on a sheet of the size, so that those of two sizes can be compared. */
function onSheet(picture: PNG, width: number, height: number): PNG {
  if (picture.width === width && picture.height === height) return picture;
  const sheet = new PNG({width, height});
  PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, 0, 0);
  return sheet;
}

/** Another size is a change, however many pixels agree. */
export function comparePictures(expected: Buffer, actual: Buffer): Comparison {
  const [before, after] = [PNG.sync.read(expected), PNG.sync.read(actual)];
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const isSameSize = [before, after].every((picture) => picture.width === width && picture.height === height);
  const sheets = [onSheet(before, width, height).data, onSheet(after, width, height).data] as const;
  for (const {threshold, allowed} of ALLOWANCES) {
    const difference = new PNG({width, height});
    const pixels = pixelmatch(...sheets, difference.data, width, height, {threshold, includeAA: true});
    if (!isSameSize || pixels > allowed(width * height)) {
      return {outcome: 'changed', pixels, difference: PNG.sync.write(difference)};
    }
    if (pixels === 0) break;
  }
  return {outcome: 'same'};
}

/** The picture as it is kept: in few colors, unless that alone would count as a change. */
export function compactPicture(picture: Buffer): Buffer {
  const {data, width, height} = PNG.sync.read(picture);
  const compact = Buffer.from(UPNG.encode([new Uint8Array(data).buffer], width, height, COLORS));
  return comparePictures(compact, picture).outcome === 'same' ? compact : picture;
}
