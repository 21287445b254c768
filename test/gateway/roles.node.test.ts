import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Role} from '../../src/api/index.js';
import {EVERYBODY, principalOf} from '../../src/gateway/auth/principal.js';
import {PROVIDER, PROVIDER_PATH, refusalOf, sampleGateway, sending} from './sample-gateway.js';

const gateway = await sampleGateway();
const {results} = await gateway.json<{results: {id: string; name: string; version: string}[]}>(
  `${PROVIDER_PATH}/organizations?limit=3`,
);
const [own, other] = [results[0]?.id ?? '', results[1]?.id ?? ''];

const as = (
  roles: readonly Role[],
  providers: readonly string[] = [PROVIDER],
  organizations: readonly string[] = [],
) => {
  gateway.principal = principalOf({subject: 'ada', roles, providers, organizations});
};

const statusOf = async (path: string, init?: RequestInit): Promise<number> =>
  (await gateway.ask(path, init)).status;

const BILLING_ONLY = [
  `${PROVIDER_PATH}/billing/details`,
  `${PROVIDER_PATH}/billing/contract`,
  `${PROVIDER_PATH}/invoices`,
  `${PROVIDER_PATH}/invoices/INV-20611`,
  `${PROVIDER_PATH}/cap-changes`,
  `/api/v2/organizations/${own}/invoices`,
];

describe('viewer', () => {
  for (const path of BILLING_ONLY) {
    it(`may not read ${path.replace(own, '{org}')}: 403 naming the role`, async () => {
      as(['viewer']);
      const response = await gateway.ask(path);
      assert.equal(response.status, 403);
      assert.match((await refusalOf(response)).message, /the Billing role\. You have Viewer/);
      as(['billing']);
      assert.equal(await statusOf(path), 200);
    });
  }

  it('may not change a cap', async () => {
    as(['viewer']);
    const request = sending('PUT', {name: 'x', maxSystemUsers: 5}, {'if-match': '"1"'});
    assert.equal(await statusOf(`${PROVIDER_PATH}/organizations/${own}`, request), 403);
  });

  for (const path of [PROVIDER_PATH, `/api/organizations/${own}`]) {
    it(`sees plan, days and seats of ${path.replace(own, '{org}')}, and nothing of money`, async () => {
      as(['viewer']);
      const record = await gateway.json<{subscriptionInfo: object}>(path);
      const info = Object.keys(record.subscriptionInfo);
      for (const field of ['planName', 'status', 'startDate', 'renewalDate', 'seatsPurchased', 'seatsUsed']) {
        assert.ok(info.includes(field), field);
      }
      assert.doesNotMatch(JSON.stringify(record), /spend|pricePerUser|estimatedCharge|accountManager|amount/);
      as(['billing']);
      assert.match(JSON.stringify(await gateway.json(path)), /pricePerUser.*accountManager.*estimatedCharge/);
    });
  }

  it('sees caps and their counts, and not what they sum to', async () => {
    as(['viewer']);
    const list = await gateway.json(`${PROVIDER_PATH}/organizations`);
    assert.deepEqual(Object.keys(list), ['results', 'totalCount', 'counts']);
  });
});

describe('somebody without a role', () => {
  it('sees nothing, and is told which role it takes', async () => {
    as([]);
    const response = await gateway.ask('/api/organizations');
    assert.equal(response.status, 403);
    assert.match((await refusalOf(response)).message, /the Viewer or the Billing role\. You have none/);
  });
});

describe('what may be seen', () => {
  it('is all of a listed provider', async () => {
    as(['viewer']);
    assert.equal((await gateway.json<{totalCount: number}>('/api/organizations')).totalCount, 60);
    assert.equal(await statusOf(`/api/organizations/${other}`), 200);
  });

  it('is a listed organization alone, without its provider', async () => {
    as(['billing'], [], [own]);
    assert.equal((await gateway.json<{totalCount: number}>('/api/organizations')).totalCount, 1);
    assert.equal(await statusOf(`/api/organizations/${own}`), 200);
    assert.equal(await statusOf(`/api/v2/organizations/${own}/invoices`), 200);
    for (const path of [PROVIDER_PATH, `${PROVIDER_PATH}/organizations`, `${PROVIDER_PATH}/invoices`]) {
      assert.equal(await statusOf(path), 404);
    }
  });

  it('ends at others’ organizations, which answer like those that do not exist', async () => {
    as(['billing'], [], [own]);
    const [hidden, missing] = [
      await gateway.ask(`/api/organizations/${other}`),
      await gateway.ask('/api/organizations/none'),
    ];
    assert.equal(hidden.status, 404);
    assert.deepEqual(await hidden.json(), await missing.json());
    assert.equal(await statusOf(`/api/v2/organizations/${other}/invoices`), 404);
    assert.equal(await statusOf('/api/systemusers', {headers: {'x-org-id': other}}), 404);
  });

  it('is nothing without any id', async () => {
    as(['billing'], [], []);
    assert.equal((await gateway.json<{totalCount: number}>('/api/organizations')).totalCount, 0);
    assert.equal(await statusOf(`/api/organizations/${own}`), 404);
  });

  it('is never taken from another reader’s answer', async () => {
    as(['billing']);
    const all = await gateway.json<{subscriptionInfo: object}>(PROVIDER_PATH);
    as(['viewer']);
    const less = await gateway.json<{subscriptionInfo: object}>(PROVIDER_PATH);
    assert.notDeepEqual(all, less);
    as(['billing'], [], [own]);
    assert.equal(await statusOf(PROVIDER_PATH), 404);
  });
});

describe('session', () => {
  it('says who is asking and what may be seen', async () => {
    as(['viewer'], [PROVIDER], [own]);
    assert.deepEqual(await gateway.json('/api/session'), {
      subject: 'ada',
      roles: ['viewer'],
      providers: [PROVIDER],
      organizations: [own],
      expiresAt: null,
      source: 'sample',
    });
  });

  it('is each subject’s own', async () => {
    gateway.principal = principalOf({
      subject: 'bob',
      roles: ['viewer'],
      providers: [PROVIDER],
      organizations: [own],
    });
    assert.equal((await gateway.json('/api/session')).subject, 'bob');
  });

  it('lists every provider where everybody sees everything', async () => {
    gateway.principal = EVERYBODY;
    const session = await gateway.json('/api/session');
    assert.deepEqual(session.providers, [PROVIDER]);
    assert.deepEqual(session.roles, ['viewer', 'billing']);
  });
});

describe('every answer', () => {
  it('carries roles, source and an id, refusals and unknown addresses included', async () => {
    gateway.principal = EVERYBODY;
    for (const path of [
      '/api/session',
      '/api/organizations/none',
      '/api/nothing',
      '/api/organizations?limit=x',
    ]) {
      const {headers} = await gateway.ask(path);
      assert.equal(headers.get('x-account-roles'), 'viewer, billing');
      assert.equal(headers.get('x-account-source'), 'sample');
      assert.match(headers.get('x-request-id') ?? '', /^[\w-]{36}$/);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
  });

  it('to a method that is not served names those that are', async () => {
    const response = await gateway.ask('/api/organizations', {method: 'DELETE'});
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET');
    const put = await gateway.ask('/api/systemusers', {method: 'DELETE'});
    assert.equal(put.headers.get('allow'), 'GET, POST');
  });

  it('to HEAD is that of GET without its body', async () => {
    const response = await gateway.ask('/api/session', {method: 'HEAD'});
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
  });
});
