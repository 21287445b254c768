import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DecodeError} from '../../src/api/errors.js';
import {decodeFirstOrganization} from '../../src/api/first-organization.js';

describe('decodeFirstOrganization', () => {
  const lists: Readonly<Record<string, readonly [json: unknown, id: string | undefined, total: number]>> = {
    'the only one': [{results: [{id: 'a', name: 'A'}], totalCount: 1}, 'a', 1],
    'the older name of an id': [{results: [{_id: 'a'}]}, 'a', 1],
    'a bare array': [[{id: 'a'}], 'a', 1],
    records: [{records: [{id: 'a'}]}, 'a', 1],
    'the endpoint’s count': [{results: [{id: 'a'}], totalCount: 60}, 'a', 60],
    'what came, against a smaller count': [{results: [{id: 'a'}, {id: 'b'}], totalCount: 1}, 'a', 2],
    'what came, against a count that is none': [{results: [{id: 'a'}], totalCount: 'many'}, 'a', 1],
    'an id beside a name that is none': [{results: [{id: 'a', name: 5}]}, 'a', 1],
    'an empty list': [{results: [], totalCount: 0}, undefined, 0],
    'a record without an id': [{results: [{name: 'A'}]}, undefined, 1],
    'an id that is no text': [{results: [{id: 5}]}, undefined, 1],
    'a record that is none': [{results: ['a']}, undefined, 1],
  };
  for (const [name, [json, id, total]] of Object.entries(lists)) {
    it(`reads ${name}`, () => assert.deepEqual(decodeFirstOrganization(json), {id, total}));
  }

  for (const json of [null, 5, 'text', {}, {results: null}, {totalCount: 5}]) {
    it(`refuses ${JSON.stringify(json)} as a list`, () =>
      assert.throws(() => decodeFirstOrganization(json), DecodeError));
  }
});
