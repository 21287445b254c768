#!/usr/bin/env node
import {runServer} from './server.js';
import {FLAGS} from './setting-names.js';

const USAGE = `Usage: subscription-widgets gateway [--setting value ...]

Serves the API of a subscription. Settings come from flags or from the environment, PORT as --port;
secrets from the environment or from the file that NAME_FILE names.

Flags: ${[...FLAGS.keys()].map((flag) => `--${flag}`).join(' ')}`;

const [command, ...args] = process.argv.slice(2);

if (command === '--help' || command === '-h' || command === 'help' || args.includes('--help')) {
  console.log(USAGE);
} else if (command === 'gateway') {
  await runServer(args);
} else {
  const what =
    command === undefined ? 'No command was given.' : `There is no command ${JSON.stringify(command)}.`;
  console.error(`${what} Commands: gateway. See subscription-widgets --help.`);
  process.exitCode = 1;
}
