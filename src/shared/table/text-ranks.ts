import {compareCodePoints} from '../../account/name-order.js';

type Texts = readonly (string | undefined)[];

/** The ranks of texts that already stand in order, upwards or downwards; undefined where they do not. */
function rankOrdered(texts: Texts): Float64Array | undefined {
  const ranks = new Float64Array(texts.length).fill(NaN);
  let direction = 0;
  let previous: string | undefined;
  let rank = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index];
    if (text === undefined) continue;
    const order = previous === undefined ? 0 : Math.sign(compareCodePoints(text, previous));
    if (order !== 0 && order === -direction) return undefined;
    direction ||= order;
    ranks[index] = rank += order;
    previous = text;
  }
  return ranks;
}

const SURROGATE = /[\ud800-\udfff]/;

/** In order of code points; without surrogates that is the engine's own order, which is far faster. */
const inOrder = (texts: string[]): string[] =>
  texts.some((text) => SURROGATE.test(text)) ? texts.sort(compareCodePoints) : texts.sort();

function rankUnordered(texts: Texts): Float64Array {
  const distinct = inOrder([...new Set(texts)].filter((text) => text !== undefined));
  const rankOf = new Map<string | undefined, number>(distinct.map((text, rank) => [text, rank]));
  const ranks = new Float64Array(texts.length);
  for (let index = 0; index < ranks.length; index += 1) ranks[index] = rankOf.get(texts[index]) ?? NaN;
  return ranks;
}

/**
 * Numbers in the order of the texts' code points, equal for equal texts, NaN for none. Much the costliest part of
 * a sort, so texts that stand in order already, as ids mostly do, are not sorted.
 */
export const textRanks = (texts: Texts): Float64Array => rankOrdered(texts) ?? rankUnordered(texts);
