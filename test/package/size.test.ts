/** What a page loads first, held to its budget, and the README held to what it says of it. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {widgetTags} from '../../build/entries.js';
import {budgets} from './budgets.js';
import {statedSizes, weighedRows} from './sizes-table.js';
import {weigh} from './weigh.js';

/** How far the README may be from what was built. */
const TOLERANCE = 0.01;

describe('the size of each entry', () => {
  for (const [name, {entries, maxBytes, targetBytes = maxBytes}] of Object.entries(budgets)) {
    it(`keeps ${name} within ${maxBytes} bytes`, async (test) => {
      const {gzip, later, tooEarly} = await weigh(entries);
      const told = `${gzip} bytes (target ${targetBytes}, limit ${maxBytes}), and ${later} later`;
      test.diagnostic(`${name}: ${told}`);
      assert.ok(gzip <= maxBytes, `${gzip} bytes, ${gzip - maxBytes} too many`);
      // A definition that the bundler shook off would weigh next to nothing and register nothing.
      assert.ok(gzip > 500, `${gzip} bytes: the entry is empty`);
      assert.deepEqual(tooEarly, [], 'loaded before it is needed');
    });
  }

  it('has a budget for every widget', () => {
    const alone = Object.values(budgets).flatMap(({entries}) => (entries.length === 1 ? entries : []));
    for (const tag of widgetTags()) assert.ok(alone.includes(`define/${tag}.js`), tag);
  });
});

describe('the sizes in the README', () => {
  it('are those of what was built, within one percent; `npm run sizes` writes them', async () => {
    const stated = statedSizes(readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8'));
    const rows = await weighedRows();
    assert.deepEqual(
      [...stated.keys()],
      rows.map(({label}) => label),
    );
    const off = rows.flatMap(({label, gzip, brotli, later, budget}) =>
      [gzip, brotli, later, budget].flatMap((bytes, column) => {
        const said = stated.get(label)?.[column] ?? NaN;
        const isRight = bytes ? Math.abs(said - bytes) <= bytes * TOLERANCE : Number.isNaN(said);
        return isRight ? [] : [`${label}: ${said} stands there, ${bytes} was built`];
      }),
    );
    assert.deepEqual(off, []);
  });
});
