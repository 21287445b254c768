/** A name, an id or a file in a sentence: it keeps its own direction, and the words around it keep theirs. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
