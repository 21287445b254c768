/** The browser that takes the pictures, which are to be the same on every machine. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {type Browser, launch, type LaunchOptions} from 'puppeteer-core';
import {chromiumLaunchOptions} from '../helpers/browsers.mjs';

const require = createRequire(import.meta.url);
const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/story-pictures');

/** In the order they are looked through for a letter. */
const FAMILIES = ['Open Sans', 'BIZ UDPGothic', 'Noto Sans Arabic'];
const GENERIC = [
  'system-ui',
  'sans-serif',
  'sans',
  'serif',
  'monospace',
  'Segoe UI',
  'Roboto',
  'Liberation Sans',
];

const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** A fontconfig that knows only the given folders: nothing of the machine, nothing of the person. */
function fontConfiguration(folders: readonly string[]): string {
  const prefer = FAMILIES.map((family) => `<family>${family}</family>`).join('');
  const alias = (family: string) =>
    `<alias binding="same"><family>${family}</family><prefer>${prefer}</prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <reset-dirs/>
  ${folders.map((folder) => `<dir>${folder}</dir>`).join('\n  ')}
  <cachedir>${join(CACHE, 'fonts-cache')}</cachedir>
  ${GENERIC.map(alias).join('\n  ')}
</fontconfig>
`;
}

/** Writes the configuration, and says where. */
function writeFontConfiguration(ownFonts: string): string {
  const file = join(CACHE, 'fonts.conf');
  mkdirSync(CACHE, {recursive: true});
  const weights = ['400Regular', '700Bold'];
  const packages = ['@expo-google-fonts/biz-udpgothic', '@expo-google-fonts/noto-sans-arabic'].map(
    packageFolder,
  );
  const folders = packages.flatMap((folder) => weights.map((weight) => join(folder, weight)));
  writeFileSync(file, fontConfiguration([ownFonts, ...folders]));
  return file;
}

/**
 * Starts the Chromium of the npm package with fonts of npm packages alone, and with no setting of the machine.
 *
 * @throws Where that Chromium does not run or another was asked for: its pictures would differ.
 */
export function launchPictureBrowser(): Promise<Browser> {
  const {env = {}, args, ...options}: LaunchOptions = chromiumLaunchOptions();
  const {FONTCONFIG_PATH: fonts, LD_LIBRARY_PATH, PATH, HOME = tmpdir()} = env;
  if (process.env.CHROME_PATH || !fonts) {
    throw new Error(
      'Pictures are compared in the Chromium of the package: on Linux x64, without CHROME_PATH.',
    );
  }
  return launch({
    ...options,
    args: [...args, '--disable-lcd-text', '--disable-partial-raster', '--hide-scrollbars', '--lang=en-US'],
    env: {
      PATH,
      HOME,
      LD_LIBRARY_PATH,
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      FONTCONFIG_FILE: writeFontConfiguration(join(fonts, 'fonts')),
    },
    defaultViewport: {width: 1024, height: 768, deviceScaleFactor: 1},
  });
}
