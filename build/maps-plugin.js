/** Leaves out the source maps of files that only pass on what others export: there is nothing in them. */
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** @returns {import('vite').Plugin} */
export function noEmptyMaps() {
  return {
    name: 'no-empty-maps',
    // The bundler writes maps and the lines that name them after every other hook.
    writeBundle({dir = ''}, bundle) {
      for (const file of Object.values(bundle)) {
        const path = join(dir, file.fileName);
        const map = `${path}.map`;
        if (file.type !== 'chunk' || !existsSync(map)) continue;
        const {sources} = JSON.parse(readFileSync(map, 'utf8'));
        if (sources.length > 0) continue;
        rmSync(map);
        writeFileSync(path, readFileSync(path, 'utf8').replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n'));
      }
    },
  };
}
