/** `npm run sizes`: writes the sizes of what was built into the README. */
import {readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {sizesTable, weighedRows, withSizes} from './sizes-table.js';

const README = resolve(import.meta.dirname, '../../README.md');
const rows = await weighedRows();
writeFileSync(README, withSizes(readFileSync(README, 'utf8'), rows));
console.log(sizesTable(rows));
