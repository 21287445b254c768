/** An empty project of an embedder, in which the package as it would be published was installed by npm. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import manifest from '../../package.json' with {type: 'json'};

const root = resolve(import.meta.dirname, '../..');

export interface PackedProject {
  /** The project's folder. */
  readonly folder: string;
  /** The installed package in it. */
  readonly home: string;
  readonly tarball: string;
  /** Packages that npm brought, ours among them. */
  readonly installed: readonly string[];
  /** Puts a package of this repository beside them, as an embedder who uses it would have it. */
  link: (...names: readonly string[]) => void;
  /** Runs a module in the project and answers what it printed. */
  run: (code: string) => string;
  remove: () => void;
}

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The packages in a node_modules folder, nested ones too. */
function packagesIn(modules: string): string[] {
  return readdirSync(modules, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(^|\/node_modules\/)(@[^/]+\/)?[^@./][^/]*\/package\.json$/.test(path))
    .map(dirname)
    .sort();
}

/** Packs what `npm run build` has made, and installs it. */
export function packedProject(): PackedProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'subscription-widgets-')));
  const modules = join(folder, 'node_modules');
  npm(root, 'pack', '--pack-destination', folder);
  const tarball =
    readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? assert.fail('nothing was packed');
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${tarball}`);
  return {
    folder,
    home: join(modules, manifest.name),
    tarball: join(folder, tarball),
    installed: packagesIn(modules),
    link(...names) {
      for (const name of names) {
        mkdirSync(dirname(join(modules, name)), {recursive: true});
        symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
      }
    },
    run: (code) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: folder,
        encoding: 'utf8',
      }).trim(),
    remove() {
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
