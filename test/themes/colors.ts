/** Colors as the browser has computed them, and their contrast by WCAG 2. */

/** Red, green, blue from 0 to 255, alpha from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads what `getComputedStyle` says of a color. */
export function parseColor(text: string): Color {
  const numbers = (/^rgba?\(([^)]*)\)$/.exec(text)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || numbers.some(Number.isNaN))
    throw new Error(`"${text}" is no color.`);
  return [red, green, blue, alpha];
}

/** `front` painted over `back`, which is opaque. */
export function over([red, green, blue, alpha]: Color, back: Color): Color {
  const mix = (value: number, below: number): number => value * alpha + below * (1 - alpha);
  return [mix(red, back[0]), mix(green, back[1]), mix(blue, back[2]), 1];
}

function luminance([red, green, blue]: Color): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** From 1 for the same color to 21 for black on white. */
export function contrast(front: Color, back: Color): number {
  const [light, dark] = [luminance(over(front, back)), luminance(back)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}
