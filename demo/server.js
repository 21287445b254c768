// @ts-check
/**
 * `npm start`: the demo pages and the gateway with the sample account on one port. The gateway's settings apply (PORT,
 * HOST, DATABASE_URL, SAMPLE_SEED …), from the environment or as flags.
 */
import {readFileSync} from 'node:fs';
import {openGateway, readSettings} from 'subscription-widgets/gateway';
import {createApp} from './app.js';
import {listen} from './listen.js';

/** @param {unknown} error */
function fail(error) {
  console.error((error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' '));
  process.exit(1);
}

function settingsOfThisProcess() {
  const reading = readSettings({
    env: process.env,
    args: process.argv.slice(2),
    readFile: (path) => readFileSync(path, 'utf8'),
  });
  if ('refused' in reading) throw new Error(reading.refused);
  // The pages say SAMPLE ACCOUNT: they must never stand over anybody's live data.
  if (reading.settings.source.kind !== 'sample') {
    throw new Error(
      'SOURCE: the demo shows the sample account alone. For another: npx subscription-widgets gateway.',
    );
  }
  return reading.settings;
}

async function start() {
  const settings = settingsOfThisProcess();
  const gateway = await openGateway(settings, {onFailure: fail});
  try {
    const server = await listen({...settings, fetch: createApp(gateway.fetch).fetch});
    const stop = () => {
      server
        .close()
        .then(() => gateway.close())
        .then(() => process.exit(0), fail);
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    console.log(`The demo, with a sample account, is at ${server.url} (Ctrl+C stops it)`);
  } catch (error) {
    await gateway.close();
    throw error;
  }
}

start().catch(fail);
