/** A release, as `npm run version` makes it: in a copy, so that nothing here changes. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {foldChangelog} from '../../build/fold-changelog.js';

const root = resolve(import.meta.dirname, '../..');
const INTRODUCTION = `All notable changes are written here.\n`;

describe('the changelog after a release', () => {
  it('has the version below the introduction, with what was unreleased, under the headings of Keep a Changelog', () => {
    const written = `# Changelog

## 0.2.0

### Minor Changes

- Types.

### Patch Changes

- A fault.

${INTRODUCTION}
## [Unreleased]

### Added

- Widgets.

## [0.1.0] - 2026-01-01

### Added

- A start.
`;
    assert.equal(
      foldChangelog(written, '2026-11-22'),
      `# Changelog

${INTRODUCTION}
## [Unreleased]

## [0.2.0] - 2026-11-22

### Added

- Widgets.
- Types.

### Fixed

- A fault.

## [0.1.0] - 2026-01-01

### Added

- A start.
`,
    );
  });

  it('has an Unreleased again where there was none', () => {
    const written = `# Changelog\n\n## 0.2.0\n\n### Patch Changes\n\n- A fault.\n\n${INTRODUCTION}`;
    assert.equal(
      foldChangelog(written, '2026-11-22'),
      `# Changelog\n\n${INTRODUCTION}\n## [Unreleased]\n\n## [0.2.0] - 2026-11-22\n\n### Fixed\n\n- A fault.\n`,
    );
  });

  it('stays as it is where nothing was released', () => {
    const changelog = readFileSync(resolve(root, 'CHANGELOG.md'), 'utf8');
    assert.equal(foldChangelog(changelog, '2026-11-22'), changelog);
  });
});

describe('npm run version', () => {
  let folder: string;
  const run = (command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'release-'));
    for (const path of ['.changeset', 'CHANGELOG.md', 'package.json', 'build'])
      cpSync(resolve(root, path), join(folder, path), {recursive: true});
    symlinkSync(resolve(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(
      join(folder, '.changeset/a-test.md'),
      `---\n'subscription-widgets': minor\n---\n\nA change.\n\nWith a second paragraph.\n`,
    );
    run('git', 'init', '--quiet', '--initial-branch', 'main');
  });

  after(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  it('takes the changesets in: version, changelog, and no file left', () => {
    run(process.execPath, resolve(root, 'node_modules/@changesets/cli/bin.js'), 'version');
    run(process.execPath, join(folder, 'build/fold-changelog.js'));
    const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {version: string};
    const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
    const [introduction = '', newest = ''] = changelog.split(/^(?=## \[\d)/m);
    assert.match(introduction, /^# Changelog\n\nAll notable changes[\s\S]+## \[Unreleased\]\n\n$/);
    assert.match(newest, new RegExp(`^## \\[${version}\\] - \\d{4}-\\d\\d-\\d\\d\\n`));
    assert.ok(newest.includes('- A change.\n\n  With a second paragraph.\n'));
    assert.ok(!existsSync(join(folder, '.changeset/a-test.md')));
  });
});
