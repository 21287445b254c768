/** How a changeset stands in CHANGELOG.md: in its own words, without the commit that brought it. */

/** @param {{summary: string}} changeset */
export async function getReleaseLine({summary}) {
  const [first, ...rest] = summary.trim().split('\n');
  return [`- ${first}`, ...rest.map((line) => (line.trim() === '' ? '' : `  ${line}`))].join('\n');
}

/** There is one package, so no release comes of another's. */
export async function getDependencyReleaseLine() {
  return '';
}

export default {getReleaseLine, getDependencyReleaseLine};
