/**
 * A name, an id or a file in a sentence: it keeps its own direction, and the words around it keep theirs. A sentence
 * that begins with one begins with U+200F, or a `<bdi>` would take its direction from the name.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
