import {nameKey} from '../../account/name-order.js';
import type {Fields} from '../../api/list-fields.js';
import {matcher} from '../../api/list-filter.js';
import type {Condition} from '../../api/list-query.js';
import {isPlain} from './sort-column.js';

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

/** The same answer as the api's search of a text, mostly without making a key of each text. */
function searchTest(search: string): (text: string) => boolean {
  const key = nameKey(search);
  if (!isPlain(key)) return (text) => nameKey(text).includes(key);
  const pattern = new RegExp(key.replace(SPECIAL, '\\$&'), 'i');
  // What stands in the text as typed stands in its key; a plain text holds nothing else.
  return (text) => pattern.test(text) || (!isPlain(text) && nameKey(text).includes(key));
}

function testOf<T>(condition: Condition, fields: Fields<T>): (record: T) => boolean {
  const field = fields[condition.field];
  if (condition.operator !== 'search' || !field || (field.kind !== 'name' && field.kind !== 'text')) {
    return matcher([condition], fields);
  }
  const test = searchTest(condition.value);
  return (record) => {
    const text = field.of(record);
    return text !== undefined && test(text);
  };
}

/** The api's `matcher`, quick enough to run over 100 000 records at each key that is pressed. */
export function quickMatcher<T>(conditions: readonly Condition[], fields: Fields<T>): (record: T) => boolean {
  const tests = conditions.map((condition) => testOf(condition, fields));
  const [only] = tests;
  return tests.length === 1 && only ? only : (record) => tests.every((test) => test(record));
}
