/** FNV-1a with a final mix: texts that differ in one character give unrelated numbers. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number from 0 up to 1 that is always the same for the same labels. */
export const chance = (...labels: readonly (string | number)[]): number =>
  hashText(labels.join('|')) / 0x1_0000_0000;

/** A whole number from `least` to `most` that is always the same for the same labels. */
export const whole = (least: number, most: number, ...labels: readonly (string | number)[]): number =>
  least + Math.floor(chance(...labels) * (most - least + 1));

/** One of the items, always the same for the same labels. */
export function pick<T>(items: readonly [T, ...T[]], ...labels: readonly (string | number)[]): T {
  return items[whole(0, items.length - 1, ...labels)] ?? items[0];
}

/** `length` hexadecimal digits, always the same for the same labels. */
export function hexadecimal(length: number, ...labels: readonly (string | number)[]): string {
  let digits = '';
  for (let part = 0; digits.length < length; part += 1) {
    digits += hashText([...labels, part].join('|'))
      .toString(16)
      .padStart(8, '0');
  }
  return digits.slice(0, length);
}

/** The numbers 0 to `length` − 1 in an order that is always the same for the same labels. */
export function shuffled(length: number, ...labels: readonly (string | number)[]): readonly number[] {
  const order = Array.from({length}, (_, index) => index);
  for (let index = length - 1; index > 0; index -= 1) {
    const other = whole(0, index, ...labels, index);
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
  return order;
}
