import type {Localization} from '../../shared/localization.js';
import {userCapEditor} from '../../shared/locales/en/user-cap-editor.js';

/** A cap in words, as the table has it. */
export const capWords = (cap: number | undefined, {number, texts}: Localization): string =>
  cap === undefined ? texts(userCapEditor).noCap : number(cap);
