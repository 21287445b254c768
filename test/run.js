/**
 * Runs Node's own test runner over the files it is told, since Node 20 takes no glob patterns.
 *
 *     node test/run.js --suffix .node.test.ts     every test file with that ending
 *     node test/run.js --folder package           every *.test.ts in test/package
 *
 * Further arguments filter by path: `node test/run.js --suffix .node.test.ts account`.
 */
import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {suffix: {type: 'string', default: '.test.ts'}, folder: {type: 'string', default: ''}},
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
const runner = spawn(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
});
runner.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
