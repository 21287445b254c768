/**
 * Visits every node of a syntax tree, the outer ones first.
 *
 * @param {unknown} tree
 * @param {(node: import('vite').ESTree.Node) => void} visit
 */
export function eachNode(tree, visit) {
  if (typeof tree !== 'object' || tree === null) return;
  if ('type' in tree && typeof tree.type === 'string')
    visit(/** @type {import('vite').ESTree.Node} */ (tree));
  for (const child of Object.values(tree)) eachNode(child, visit);
}
