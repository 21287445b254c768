import {html, type TemplateResult} from 'lit';
import {type CapContext, capEffect, type CapRefusal} from '../../account/user-cap.js';
import type {Localization} from '../../shared/localization.js';
import {capDialog} from '../../shared/locales/en/cap-dialog.js';
import {type CapForm, wishOf} from './cap-form.js';
import {capWords} from './cap-words.js';

/** What the provider has, for the notes on a cap; absent where the endpoint does not say. */
export type ProviderFigures = Pick<CapContext, 'licenses' | 'totalCaps'>;

const REFUSALS = {
  empty: 'refusedEmpty',
  'not-whole': 'refusedNotWhole',
  'too-small': 'refusedTooSmall',
  'too-large': 'refusedTooLarge',
} as const satisfies Record<CapRefusal, string>;

const note = (kind: 'near' | 'over' | '', icon: 'info' | 'warning' | 'stop', words: string): TemplateResult =>
  html`<div class="note ${kind}" part="message" data-icon=${icon}><bdi>${words}</bdi></div>`;

/** What all caps would sum to: for information, but a warning above the licenses. */
function sumNote(total: number, licenses: number | undefined, {number, texts}: Localization): TemplateResult {
  const text = texts(capDialog);
  if (licenses === undefined) return note('', 'info', text.capsTotalAlone(number(total)));
  return total > licenses
    ? note('near', 'warning', text.capsTotalAbove(number(total), number(licenses)))
    : note('', 'info', text.capsTotal(number(total), number(licenses)));
}

function effectNotes(form: CapForm, figures: ProviderFigures, l10n: Localization): readonly TemplateResult[] {
  const wish = wishOf(form);
  if ('refused' in wish) return [];
  const {cap} = wish;
  const {usage, cap: current} = form.organization;
  const {usersOver, overage, capsTotal} = capEffect(cap, {...figures, users: usage.users, current});
  const {number, plural, texts} = l10n;
  const text = texts(capDialog);
  const licenses = figures.licenses;
  const notes: TemplateResult[] = [];
  if (cap !== undefined && usersOver !== undefined) {
    notes.push(note('near', 'warning', text.usersOver(usersOver, number(usersOver), number(cap), plural)));
  } else if (cap !== undefined && usage.users === cap) {
    notes.push(note('near', 'warning', text.atCap(number(cap))));
  }
  if (overage !== undefined && licenses !== undefined) {
    notes.push(note('near', 'warning', text.overage(overage, number(overage), number(licenses), plural)));
  }
  if (capsTotal !== undefined) notes.push(sumNote(capsTotal, licenses, l10n));
  return notes;
}

function problemNotes(form: CapForm, l10n: Localization): readonly TemplateResult[] {
  const text = l10n.texts(capDialog);
  const wish = wishOf(form);
  const yours = 'refused' in wish ? form.typed : capWords(wish.cap, l10n);
  return [
    ...(form.refused ? [note('over', 'stop', text[REFUSALS[form.refused]])] : []),
    ...(form.failure === undefined
      ? []
      : [note('over', 'stop', text.failedToSave(l10n.message(form.failure)))]),
    ...(form.hasConflict
      ? [note('near', 'warning', text.conflict(capWords(form.organization.cap, l10n), yours))]
      : []),
  ];
}

/** What the dialog says below the choice: what is wrong, and what the cap would mean. */
export const renderNotes = (
  form: CapForm,
  figures: ProviderFigures,
  l10n: Localization,
): TemplateResult => html`
  <div id="problems" role="alert" class="notes">${problemNotes(form, l10n)}</div>
  <div id="effects" role="status" class="notes">
    ${effectNotes(form, figures, l10n)}
    ${form.organization.version === undefined ? note('', 'warning', l10n.texts(capDialog).noVersion) : []}
  </div>
`;
