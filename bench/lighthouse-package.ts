/**
 * Lighthouse, installed where it is run and nowhere else: 150 MB that nobody else who installs this repository needs.
 * 12 is the last line that runs on Node 20.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const VERSION = '12.8.2';

export interface Audit {
  readonly title: string;
  /** From 0 to 1; null where the audit informs, or does not apply. */
  readonly score: number | null;
  readonly numericValue?: number;
  readonly displayValue?: string;
}

/** What of Lighthouse's report is read here. */
export interface Report {
  readonly runtimeError?: {readonly message: string};
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly {readonly id: string; readonly weight: number}[];
      }
    >
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

/** Opens the page in the browser that listens at that port. Rejects where the page could not be audited. */
export type Lighthouse = (
  url: string,
  options: {readonly port: number; readonly form: 'mobile' | 'desktop'},
) => Promise<Report>;

interface LighthouseModule {
  readonly default: (
    url: string,
    flags: {readonly port: number; readonly logLevel: 'error'},
    config?: unknown,
  ) => Promise<{readonly lhr: Report} | undefined>;
}

/** Installs it the first time. */
export async function installedLighthouse(): Promise<Lighthouse> {
  const folder = resolve(import.meta.dirname, '../node_modules/.cache/lighthouse', VERSION);
  const place = resolve(folder, 'node_modules/lighthouse');
  if (!existsSync(place)) {
    mkdirSync(folder, {recursive: true});
    const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', ['install', ...options, '--prefix', folder, `lighthouse@${VERSION}`], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  const load = (file: string): Promise<unknown> => import(pathToFileURL(resolve(place, file)).href);
  const {default: lighthouse} = (await load('core/index.js')) as LighthouseModule;
  const {default: desktop} = (await load('core/config/desktop-config.js')) as {default: unknown};
  return async (url, {port, form}) => {
    const result = await lighthouse(url, {port, logLevel: 'error'}, form === 'desktop' ? desktop : undefined);
    if (!result) throw new Error(`Lighthouse said nothing of ${url}.`);
    const {runtimeError} = result.lhr;
    if (runtimeError) throw new Error(`Lighthouse could not audit ${url}: ${runtimeError.message}`);
    return result.lhr;
  };
}
