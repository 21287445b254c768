import {join} from 'node:path';
import {describeGuide} from './account-page.js';
import {pointAt, run} from './workspace.js';

describeGuide({
  name: 'html',
  more: ['license-donut'],
  async serve(workspace, folder, backend) {
    await pointAt(join(folder, 'server.mjs'), backend);
    await run(folder, 'npm', 'run', 'pin');
    return workspace.serve(folder, {PORT: '0'}, 'npm', 'start');
  },
});
