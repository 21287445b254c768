import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {after} from 'node:test';

const COMMAND = ['--import', 'tsx', 'src/gateway/cli.ts', 'gateway'];

const running = new Set<ChildProcess>();
after(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** A folder that is gone once the file's tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

function start(env: Readonly<Record<string, string>>): ChildProcess {
  const settings = {PATH: process.env.PATH, PORT: '0', SAMPLE_TODAY: '2026-11-21', ...env};
  const child = spawn(process.execPath, COMMAND, {env: settings, stdio: ['ignore', 'pipe', 'pipe']});
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += chunk.toString();
  return text;
}

export interface Ended {
  readonly code: number | null;
  readonly errors: string;
}

/** Starts a gateway that is expected to end by itself. */
export async function startRefused(env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = start(env);
  const [errors, [code]] = (await Promise.all([textOf(child.stderr), once(child, 'exit')])) as [
    string,
    [number],
  ];
  return {code, errors};
}

export interface ChildGateway {
  readonly url: string;
  /** Lines of the log so far. */
  readonly lines: readonly string[];
  /** Ends it with a signal; resolves to its exit code, null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts a gateway in a process of its own; resolves once it listens. */
export async function startGateway(env: Readonly<Record<string, string>>): Promise<ChildGateway> {
  const child = start(env);
  const errors = textOf(child.stderr);
  const lines: string[] = [];
  // Unlike its exit, this waits for the last lines of the log.
  const exit = once(child, 'close') as Promise<[number | null]>;
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({input: child.stdout as NodeJS.ReadableStream}).on('line', (line) => {
      lines.push(line);
      const entry = JSON.parse(line) as {msg: string; url?: string};
      if (entry.msg === 'listening') resolve(entry.url ?? '');
    });
    void exit.then(async () => reject(new Error(`The gateway did not start: ${await errors}`)));
  });
  return {
    url,
    lines,
    async end(signal) {
      child.kill(signal);
      const [code] = await exit;
      return code;
    },
  };
}
