import {join} from 'node:path';
import {describeGuide} from './account-page.js';
import {pointAt, run} from './workspace.js';

describeGuide({
  name: 'angular',
  async serve(workspace, folder, backend) {
    await pointAt(join(folder, 'proxy.conf.json'), backend);
    await run(folder, 'npm', 'run', 'build');
    // Which builds with the same options, and has the proxy.
    return workspace.serve(folder, {}, 'npm', 'start', '--', '--port', '0', '--host', '127.0.0.1');
  },
});
