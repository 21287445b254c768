import {warnOnce} from './warn-once.js';

/** Reads `attribute` as a number: `fallback` where it is absent or blank, or is none, which the developer is told. */
export const numberFrom =
  (attribute: string, fallback: number) =>
  (value: string | null): number => {
    const written = value?.trim();
    const number = written ? Number(written) : fallback;
    if (!Number.isNaN(number)) return number;
    warnOnce(`${attribute}="${value}" is no number; taken as ${fallback}.`);
    return fallback;
  };
