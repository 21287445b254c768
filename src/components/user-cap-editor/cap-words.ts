import type {Localization} from '../../shared/localization.js';
import {userCapEditor as text} from '../../shared/locales/en/user-cap-editor.js';

/** A cap in words, as the table has it. */
export const capWords = (cap: number | undefined, {number}: Localization): string =>
  cap === undefined ? text.noCap : number(cap);
