import {cp} from 'node:fs/promises';
import {join} from 'node:path';
import type {GuideSteps} from './account-page.js';
import {pointAt, run} from './workspace.js';

const SHADOW_HOSTS = join(import.meta.dirname, 'shadow-hosts');

/** Types, build, and the built page served with the proxy of the guide's own vite.config.ts. */
export const serveWithVite: GuideSteps['serve'] = async (workspace, folder, backend) => {
  await pointAt(join(folder, 'vite.config.ts'), backend);
  await run(folder, 'npm', 'run', 'check');
  await run(folder, 'npm', 'run', 'build');
  return workspace.serve(folder, {}, 'npm', 'run', 'preview', '--', '--port', '0', '--host', '127.0.0.1');
};

/** The same, and beside it the guide's components in the shadow root of an element. */
export const serveWithShadowHost: GuideSteps['serve'] = async (workspace, folder, backend) => {
  const site = await serveWithVite(workspace, folder, backend);
  const shadow = join(folder, 'shadow');
  await cp(join(SHADOW_HOSTS, folder.endsWith('vue') ? 'vue' : 'react'), shadow, {recursive: true});
  await cp(join(SHADOW_HOSTS, 'note.js'), join(shadow, 'note.js'));
  const options = ['--config', 'vite.config.ts', '--base', '/shadow/', '--outDir', '../dist/shadow'];
  await run(folder, 'npx', 'vite', 'build', 'shadow', ...options);
  return site;
};
