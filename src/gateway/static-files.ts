import {createHash} from 'node:crypto';
import {readFile, readdir} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {promisify} from 'node:util';
import {gzip} from 'node:zlib';

/** A file as it is served. */
export interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzipped?: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  /** Whether its name changes with its content. */
  readonly immutable: boolean;
}

/** Files by their path below the folder, with slashes: what is not in here cannot be asked for. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
const COMPRESSED = new Set(['css', 'html', 'js', 'json', 'map', 'svg']);
/** The bundler's mark of a file's content, before its ending. */
const CONTENT_HASH = /-[\w-]{8}\.\w+$/;

const compress = promisify(gzip);

async function load(path: string): Promise<StaticFile> {
  const body = new Uint8Array(await readFile(path));
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const type = TYPES[ending] ?? 'application/octet-stream';
  const file = {body, type, etag, immutable: CONTENT_HASH.test(path)};
  return COMPRESSED.has(ending) ? {...file, gzipped: new Uint8Array(await compress(body, {level: 9}))} : file;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Reads a folder's files into memory, those of the widgets being small and few; none where there is no folder. */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  try {
    const entries = await readdir(folder, {recursive: true, withFileTypes: true});
    for (const entry of entries.filter((candidate) => candidate.isFile())) {
      const path = join(entry.parentPath, entry.name);
      files.set(relative(folder, path).split(sep).join('/'), await load(path));
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return files;
}

const acceptsGzip = (request: Request): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(request.headers.get('accept-encoding') ?? '');

const isUnchanged = (request: Request, etag: string): boolean =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');

/** Answers with the file, for pages of any origin: 304 where the reader has it already. */
export function answerFile(request: Request, {body, gzipped, type, etag, immutable}: StaticFile): Response {
  const packed = gzipped && acceptsGzip(request) ? gzipped : undefined;
  const headers = new Headers({
    'content-type': type,
    etag: packed ? etag.replace(/"$/, '-gzip"') : etag,
    'cache-control': immutable
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=300, must-revalidate',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  });
  if (isUnchanged(request, headers.get('etag') ?? etag)) return new Response(null, {status: 304, headers});
  if (packed) headers.set('content-encoding', 'gzip');
  return new Response(packed ?? body, {headers});
}
