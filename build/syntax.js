/**
 * Visits every node of a syntax tree, the outer ones first.
 *
 * @param {unknown} tree
 * @param {(node: {type: string}) => void} visit
 */
export function eachNode(tree, visit) {
  if (typeof tree !== 'object' || tree === null) return;
  if (typeof tree.type === 'string') visit(tree);
  for (const child of Object.values(tree)) eachNode(child, visit);
}
