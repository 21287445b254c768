/**
 * Runs Node's own test runner over the files it is told, since Node 20 takes no glob patterns.
 *
 *     node test/run.js --suffix .node.test.ts     every test file with that ending
 *     node test/run.js --folder package           every *.test.ts in test/package
 *
 * Further arguments filter by path: `node test/run.js --suffix .node.test.ts account`. With `--one-by-one` no two files
 * run at a time, for what measures the machine.
 */
import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    suffix: {type: 'string', default: '.test.ts'},
    folder: {type: 'string', default: ''},
    'one-by-one': {type: 'boolean', default: false},
  },
});

const files = readdirSync(join('test', values.folder), {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && entry.name.endsWith(values.suffix))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
  .sort();

if (files.length === 0) {
  const parts = positionals.map((part) => `"${part}"`).join(' or ');
  const wanted = parts && ` and holds ${parts}`;
  console.error(
    `No test file ends in ${values.suffix}${wanted} under test/${values.folder}: nothing was tested.`,
  );
  process.exit(1);
}
// Node itself leaves one processor to the runner, which has next to nothing to do.
const concurrency = values['one-by-one'] ? 1 : availableParallelism();
const runner = spawn(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-reporter=spec', `--test-concurrency=${concurrency}`, ...files],
  {stdio: 'inherit'},
);
runner.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
