/** `text` as a part of a file name: letters, digits, dots and dashes. */
export const fileNamePart = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}.-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
