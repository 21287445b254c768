import {renewalCalendar} from '../../account/renewal-calendar.js';
import type {Subscription} from '../../account/subscription.js';
import {saveFile} from '../../shared/download.js';
import {fileNamePart} from '../../shared/file-name.js';
import type {Localization} from '../../shared/localization.js';
import {subscriptionCard} from '../../shared/locales/en/subscription-card.js';
import {subscriptionCsv, subscriptionJson} from './export.js';

const blob = (content: string, type: string): Blob => new Blob([content], {type: `${type};charset=utf-8`});

/** Hands over the renewal day as a calendar file, stamped with `now`; nothing where there is no such day. Gives the file's name. */
export function saveRenewal(
  {renewalDate, name, planName, subscriptionId, id}: Subscription,
  now: Date,
  {texts}: Localization,
): string | undefined {
  if (!renewalDate) return undefined;
  const text = texts(subscriptionCard);
  const summary = text.renewalSummary(name ?? text.name, planName ?? text.noPlan);
  const uid = `${subscriptionId ?? id ?? 'subscription'}-${renewalDate}@subscription-widgets`;
  const content = renewalCalendar({date: renewalDate, summary, uid}, now);
  return saveFile(blob(content, 'text/calendar'), `renewal-${renewalDate}.ics`);
}

/** Hands over the subscription under the API's own field names, and gives the file's name. */
export function saveSubscription(subscription: Subscription, format: 'json' | 'csv'): string {
  const name = fileNamePart(`subscription-${subscription.name ?? subscription.id ?? ''}`);
  const file =
    format === 'json'
      ? blob(subscriptionJson(subscription), 'application/json')
      : blob(subscriptionCsv(subscription), 'text/csv');
  return saveFile(file, `${name}.${format}`);
}
