import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  type AccountClient,
  BadIdError,
  DecodeError,
  EndpointError,
  createAccountClient,
} from '../../src/client/index.js';
import {json, status} from '../http/local-server.js';
import {bench, rejection} from './helpers.js';

const PUBLISHED = `{"id":"5f123456789abcd123ef01","name":"Acme Inc",
 "subscriptionInfo":{"planName":"Core","seatsPurchased":150,"seatsUsed":126,"status":"active","renewalDate":"2024-05-12"}}`;

describe('a client', () => {
  for (const name of ['subscriptionInfo', 'subscription_information']) {
    it(`reads the published record from a plain static server, under ${name}`, async (context) => {
      const {server, client} = await bench(context);
      // A file without an ending has no type that a static server would know.
      const body = PUBLISHED.replace('subscriptionInfo', name);
      server.answer(status(200, body, {'content-type': 'application/octet-stream'}));
      const {data, stale, roles, source} = await client.organization('5f123456789abcd123ef01');
      assert.equal(server.seen[0]!.url, '/api/organizations/5f123456789abcd123ef01');
      assert.deepEqual(data, {
        id: '5f123456789abcd123ef01',
        name: 'Acme Inc',
        planName: 'Core',
        seatsPurchased: 150,
        seatsUsed: 126,
        status: 'active',
        statusText: 'active',
        renewalDate: '2024-05-12',
        addOns: [],
      });
      assert.deepEqual({stale, roles, source}, {stale: false, roles: undefined, source: undefined});
    });
  }

  const reads: readonly (readonly [url: string, read: (client: AccountClient) => Promise<unknown>])[] = [
    ['/api/session', (client) => client.session()],
    ['/api/organizations?limit=2', (client) => client.organizations({limit: 2})],
    ['/api/organizations/a%2Fb', (client) => client.organization('a/b')],
    ['/api/v2/providers/p', (client) => client.provider('p')],
    [
      '/api/v2/providers/p/organizations?skip=100&limit=100&sort=-users&filter=name%3Asearch%3Aacme',
      (client) =>
        client.managedOrganizations('p', {
          skip: 100,
          limit: 100,
          sort: [{field: 'users', descending: true}],
          filter: [{field: 'name', operator: 'search', value: 'acme'}],
        }),
    ],
    ['/api/v2/providers/p/billing/details', (client) => client.licenses('p')],
    ['/api/v2/providers/p/invoices', (client) => client.invoices({provider: 'p'})],
    [
      '/api/v2/organizations/o/invoices?limit=5',
      (client) => client.invoices({organization: 'o'}, {limit: 5}),
    ],
  ];
  for (const [url, read] of reads) {
    it(`asks ${url}, and for JSON`, async (context) => {
      const {server, client} = await bench(context);
      server.answer(json({id: 'x', results: []}));
      await read(client);
      assert.equal(server.seen[0]!.url, url);
      assert.equal(server.seen[0]!.method, 'GET');
      assert.equal(server.seen[0]!.headers.accept, 'application/json');
      assert.equal(server.seen[0]!.headers.authorization, undefined);
    });
  }

  const pdf = '%PDF-1.7\n…';
  const downloads: readonly (readonly [url: string, download: (client: AccountClient) => Promise<Blob>])[] = [
    ['/api/v2/providers/p/billing/contract', (client) => client.contract('p')],
    ['/api/v2/providers/p/invoices/INV%201', (client) => client.invoice({provider: 'p'}, 'INV 1')],
    ['/api/v2/organizations/o/invoices/1', (client) => client.invoice({organization: 'o'}, '1')],
  ];
  for (const [url, read] of downloads) {
    it(`downloads ${url} as a PDF, anew each time`, async (context) => {
      const {server, client} = await bench(context);
      server.answer(status(200, pdf, {'content-type': 'application/octet-stream'}));
      const file = await read(client);
      assert.equal(file.type, 'application/pdf');
      assert.equal(await file.text(), pdf);
      await read(client);
      assert.deepEqual(
        server.seen.map((seen) => [seen.url, seen.headers.accept]),
        [
          [url, 'application/pdf'],
          [url, 'application/pdf'],
        ],
      );
    });
  }

  it('takes no web page for a PDF', async (context) => {
    const {server, client} = await bench(context);
    server.answer(status(200, '<!doctype html>', {'content-type': 'text/html'}));
    await assert.rejects(client.contract('p'), DecodeError);
  });

  it('passes on what the headers say', async (context) => {
    const now = Date.UTC(2026, 10, 21, 12);
    const {server, client} = await bench(context, {now: () => now});
    server.answer(
      json(
        {id: 'p'},
        {
          age: '90',
          warning: '110 - "Response is Stale"',
          'x-account-roles': 'viewer, billing, other',
          'x-account-source': 'jumpcloud',
        },
      ),
    );
    const {receivedAt, stale, roles, source} = await client.provider('p');
    assert.equal(receivedAt.toISOString(), '2026-11-21T11:58:30.000Z');
    assert.deepEqual(
      {stale, roles, source},
      {stale: true, roles: ['viewer', 'billing'], source: 'jumpcloud'},
    );
  });

  const odd: readonly (readonly [
    headers: Record<string, string>,
    age: number,
    stale: boolean,
    roles: number,
  ])[] = [
    [{age: '-5', warning: '199 - "miscellaneous 110"', 'x-account-roles': ''}, 0, false, 0],
    [{age: 'old', warning: '112 - "x", 110 - "y"', 'x-account-roles': 'none'}, 0, true, 0],
    [{age: '99999999999999999999', 'x-account-roles': 'viewer'}, 0, false, 1],
  ];
  for (const [headers, age, stale, roles] of odd) {
    it(`makes the best of ${JSON.stringify(headers)}`, async (context) => {
      const {server, client} = await bench(context, {now: () => 1e12});
      server.answer(json({id: 'p'}, headers));
      const answer = await client.provider('p');
      assert.equal(answer.receivedAt.getTime(), 1e12 - age * 1000);
      assert.equal(answer.stale, stale);
      assert.equal(answer.roles!.length, roles);
    });
  }
});

describe('an endpoint', () => {
  for (const [given, expected] of [
    ['/', ''],
    ['/api/', '/api'],
    ['/api//', '/api'],
    ['/api/?key=secret#part', '/api'],
  ] as const) {
    it(`"…${given}" is asked at "…${expected}/session"`, async (context) => {
      const {server, another} = await bench(context);
      server.answer(json({}));
      const client = another({endpoint: `${server.url}${given}`});
      await client.session();
      assert.equal(client.endpoint, `${server.url}${expected}`);
      assert.equal(server.seen[0]!.url, `${expected}/session`);
    });
  }

  for (const endpoint of ['', '/api', 'http://', 'http://user:secret@127.0.0.1/api', '//user:secret@host']) {
    it(`"${endpoint}" is told by a rejection, without quoting it`, async () => {
      const error = await rejection(createAccountClient({endpoint}).session());
      assert.ok(error instanceof EndpointError);
      assert.equal(error.code, 'BAD_ENDPOINT');
      assert.doesNotMatch(`${error.message}${JSON.stringify(error)}`, /secret/);
    });
  }

  it('is asked nothing for an id that no path can carry', async (context) => {
    const {server, client} = await bench(context);
    for (const read of [
      client.organization('..'),
      client.licenses(''),
      client.invoice({provider: 'p'}, '.'),
    ]) {
      await assert.rejects(read, BadIdError);
    }
    assert.equal(server.seen.length, 0);
  });
});
