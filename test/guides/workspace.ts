/** A stranger's folder: the packed package, a guide as it stands in the repository, and what npm installs for it. */
import assert from 'node:assert/strict';
import {type ChildProcess, execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, join, resolve} from 'node:path';
import {promisify, stripVTControlCharacters} from 'node:util';

const root = resolve(import.meta.dirname, '../..');
export const GUIDES = join(root, 'docs/guides');

/** Where the guides say that the backend is. */
const BACKEND = 'http://127.0.0.1:8080';

/** What a reader's own run of the guide has left beside it. */
export const LEFTOVERS = new Set(['node_modules', 'dist', 'cdn', 'data', '.angular']);

const execute = promisify(execFile);

/** Runs a command to its end; what it said is in the message when it fails. */
export async function run(folder: string, command: string, ...args: readonly string[]): Promise<string> {
  try {
    const {stdout} = await execute(command, args, {cwd: folder, maxBuffer: 1 << 24, env: ENVIRONMENT});
    return stdout;
  } catch (error) {
    const {stdout = '', stderr = ''} = error as {stdout?: string; stderr?: string};
    assert.fail(`${basename(folder)}: ${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  }
}

/** Without npm's own variables, which an `npm run` around the test would hand on. */
const ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command|execpath)/.test(name)),
);

/** A command that goes on until it is ended. */
export class Service {
  /** Where it says that it serves. */
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /** Starts it in a group of its own, since npm and the tools it runs hand no signal on. */
  static async start(
    folder: string,
    env: Readonly<Record<string, string>>,
    command: string,
    ...args: readonly string[]
  ): Promise<Service> {
    const child = spawn(command, args, {cwd: folder, env: {...ENVIRONMENT, ...env}, detached: true});
    let said = '';
    const url = await new Promise<string>((resolve, reject) => {
      const listen = (chunk: Buffer): void => {
        said += stripVTControlCharacters(chunk.toString());
        const address = /http:\/\/(?:127\.0\.0\.1|localhost):[1-9]\d*/.exec(said)?.[0];
        if (address) resolve(address);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', () => reject(new Error(`${command} ${args.join(' ')} ended: ${said}`)));
    });
    return new Service(child, url);
  }

  async end(): Promise<void> {
    const {pid, exitCode, signalCode} = this.#child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    const closed = once(this.#child, 'close');
    process.kill(-pid, 'SIGTERM');
    await closed;
  }
}

export class Workspace {
  readonly folder: string;
  readonly #tarball: string;
  readonly #services: Service[] = [];

  private constructor(folder: string, tarball: string) {
    this.folder = folder;
    this.#tarball = tarball;
  }

  /** Packs the built package into a new folder outside the repository. */
  static async open(): Promise<Workspace> {
    assert.ok(
      existsSync(join(root, 'dist/cdn/integrity.json')),
      'Nothing is built: npm run test:guides does.',
    );
    const folder = await mkdtemp(join(tmpdir(), 'guides-'));
    await run(root, 'npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', folder);
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
    assert.ok(tarball, 'npm packed nothing');
    return new Workspace(folder, join(folder, tarball));
  }

  /** Copies a guide and installs what it needs, as its README says. */
  async install(guide: string): Promise<string> {
    const folder = join(this.folder, guide);
    await cp(join(GUIDES, guide), folder, {
      recursive: true,
      filter: (source) => !LEFTOVERS.has(basename(source)),
    });
    // What is fetched once stays in npm's cache; scripts of packages are for platforms without a ready binary.
    const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--no-save', '--ignore-scripts'];
    await run(folder, 'npm', 'install', ...flags, this.#tarball);
    return folder;
  }

  async serve(
    folder: string,
    env: Readonly<Record<string, string>>,
    command: string,
    ...args: readonly string[]
  ): Promise<Service> {
    const service = await Service.start(folder, env, command, ...args);
    this.#services.push(service);
    return service;
  }

  /** Starts the guides' backend with the sample account of the design's day, on a port of its own. */
  async startBackend(settings: Readonly<Record<string, string>> = {}): Promise<Service> {
    const folder = await this.install('backend');
    const data = `file:${join(this.folder, 'data')}`;
    const env = {PORT: '0', DATABASE_URL: data, SAMPLE_TODAY: '2026-11-21', ...settings};
    return this.serve(folder, env, 'npm', 'start');
  }

  async close(): Promise<void> {
    await Promise.all(this.#services.map((service) => service.end()));
    await rm(this.folder, {recursive: true, force: true});
  }
}

/** Sends the requests of a guide's page to where the backend of the test is. */
export async function pointAt(file: string, backend: Service): Promise<void> {
  const text = await readFile(file, 'utf8');
  assert.ok(text.includes(BACKEND), `${basename(file)} names no ${BACKEND}`);
  await writeFile(file, text.replaceAll(BACKEND, backend.url));
}
