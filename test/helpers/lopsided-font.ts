/** Names that the fonts of common systems go by, and of the Chromium that the tests bring along. */
const COMMON = ['Open Sans', 'Liberation Sans', 'DejaVu Sans', 'Arial', 'Helvetica'];

/**
 * Makes a font whose bold letters stand much higher in their line than its regular ones, as where each comes from another
 * font of the system, and gives its name for `--sw-font`. A line that holds both grows, unless its height is fixed. WebKit
 * knows no such overrides: there it is an ordinary font.
 */
export async function lopsidedFont(): Promise<string> {
  const source = COMMON.map((name) => `local("${name}")`).join();
  const faces = [
    new FontFace('Lopsided', source, {weight: '100 500', ascentOverride: '60%', descentOverride: '60%'}),
    new FontFace('Lopsided', source, {weight: '501 900', ascentOverride: '110%', descentOverride: '10%'}),
  ];
  for (const face of faces) document.fonts.add(await face.load());
  return 'Lopsided';
}
