/** What bundlers leave out, by `sideEffects` in package.json, and what they may not: Vite's (rolldown) and esbuild. */
import assert from 'node:assert/strict';
import {relative, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {build as esbuild} from 'esbuild';
import {build as vite} from 'vite';

const root = resolve(import.meta.dirname, '../..');
/** The page that imports; it stands in no file. */
const PAGE = resolve(root, 'page.js');

async function withVite(code: string): Promise<string> {
  const result = await vite({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [
      {name: 'page', load: (id) => (id === PAGE ? code : null), resolveId: (id) => (id === PAGE ? id : null)},
    ],
    build: {write: false, minify: true, rolldownOptions: {input: PAGE}},
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  assert.ok('output' in bundle);
  return bundle.output.flatMap((file) => (file.type === 'chunk' && file.isEntry ? file.code : [])).join('');
}

async function withEsbuild(code: string): Promise<string> {
  const {outputFiles, metafile} = await esbuild({
    stdin: {contents: code, resolveDir: root},
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    outdir: root,
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const outputs = Object.entries(metafile.outputs);
  // It writes lazy files that nothing asks for any more too; a page loads its entry and what that imports at once.
  const loaded = new Set(
    outputs.filter(([, {entryPoint}]) => entryPoint === '<stdin>').map(([path]) => path),
  );
  for (const path of loaded) {
    for (const {path: imported, kind} of metafile.outputs[path]?.imports ?? [])
      if (kind === 'import-statement') loaded.add(imported);
  }
  assert.ok(loaded.size > 0);
  return outputFiles
    .filter((file) => loaded.has(relative(process.cwd(), file.path)))
    .map(({text}) => text)
    .join('\n');
}

/** Bytes of a page that has nothing of ours: its own line and what a bundler puts around it. */
const NEAR_ZERO = 1_000;

/** Whether code registers a widget. */
const registers = (code: string, tag: string): boolean => new RegExp(`\\(["'\`]${tag}["'\`],`).test(code);

for (const [bundler, bundle] of [
  ['Vite', withVite],
  ['esbuild', withEsbuild],
] as const) {
  describe(`a page bundled by ${bundler}`, () => {
    for (const line of [
      `import {SubscriptionCard} from 'subscription-widgets';`,
      `import * as all from 'subscription-widgets';`,
      `import 'subscription-widgets';`,
      `import {createAccountClient} from 'subscription-widgets/client';`,
      `import {seatUsage} from 'subscription-widgets/account';`,
      `import 'subscription-widgets/types/react';`,
    ]) {
      it(`has next to nothing of: ${line}`, async () => {
        const code = await bundle(`${line}\nconsole.log('page');`);
        assert.match(code, /page/);
        assert.ok(code.length < NEAR_ZERO, `${code.length} bytes: ${code.slice(0, 500)}`);
      });
    }

    it('keeps the registration that an import is for', async () => {
      const code = await bundle(`import 'subscription-widgets/define/subscription-card.js';`);
      assert.ok(registers(code, 'subscription-card'));
      assert.ok(!registers(code, 'invoice-table'));
    });

    it('keeps every registration of define.js', async () => {
      const code = await bundle(`import 'subscription-widgets/define.js';`);
      for (const tag of [
        'account-scope',
        'subscription-card',
        'license-donut',
        'invoice-table',
        'user-cap-editor',
      ])
        assert.ok(registers(code, tag), tag);
    });

    it('has of the classes only the one it uses, and registers nothing', async () => {
      const code = await bundle(
        `import {SubscriptionCard} from 'subscription-widgets';\nconsole.log(SubscriptionCard);`,
      );
      assert.ok(!registers(code, 'subscription-card'));
      assert.ok(code.includes('part="plan"'));
      assert.ok(!/part="(ring|dialog)"/.test(code));
    });
  });
}
