import assert from 'node:assert/strict';
import {type TestContext, describe, it} from 'node:test';
import type {Change} from '../../src/client/index.js';
import {settle, until} from '../http/fake-timers.js';
import {json, refusal} from '../http/local-server.js';
import {bench} from './helpers.js';

const CHANNEL = 'subscription-widgets';
const organization = {id: 'o', name: 'Acme'};
const save = {provider: 'p', organization, cap: 5};
const record = {...organization, maxSystemUsers: 5};
const SAVED: Change = {paths: ['v2/providers/p/organizations', 'v2/providers/p/cap-changes']};

/** Another tab: whatever else has the channel open. */
function otherTab(context: TestContext) {
  const channel = new BroadcastChannel(CHANNEL);
  const heard: unknown[] = [];
  channel.addEventListener('message', ({data}: MessageEvent<unknown>) => heard.push(data));
  context.after(() => channel.close());
  return {heard, say: (data: unknown) => channel.postMessage(data)};
}

describe('a save', () => {
  it('is told to every subscriber of the endpoint on the page, its own client’s included', async (context) => {
    const {server, client, another} = await bench(context);
    server.answer(json(record));
    const heard: [string, Change][] = [];
    const other = another();
    const stop = [
      client.subscribe((change) => heard.push(['own', change])),
      other.subscribe((change) => heard.push(['other', change])),
      another({endpoint: `${server.url}/elsewhere`}).subscribe((change) => heard.push(['elsewhere', change])),
    ];
    await client.saveUserCap(save);
    await settle();
    assert.deepEqual(heard, [
      ['own', SAVED],
      ['other', SAVED],
    ]);
    for (const one of stop) one();
  });

  it('makes every client of the endpoint forget what it changed, subscribed or not, and nothing else', async (context) => {
    const {server, client, another} = await bench(context);
    server.answer(json([]), json([]), json({id: 'o'}), json(record), json([]));
    const other = another();
    await other.managedOrganizations('p', {limit: 5});
    await other.managedOrganizations('p2');
    await other.organization('o');
    await client.saveUserCap(save);
    await other.managedOrganizations('p', {limit: 5});
    await other.managedOrganizations('p2');
    await other.organization('o');
    assert.deepEqual(
      server.seen.slice(4).map(({url}) => url),
      ['/api/v2/providers/p/organizations?limit=5'],
    );
  });

  it('keeps no answer that was asked for before it, and shares no request with it', async (context) => {
    const {server, client} = await bench(context);
    let finish = (): void => undefined;
    server.answer(
      (request, response) => {
        finish = () => json([{id: 'old', name: 'Old'}])(request, response);
      },
      json(record),
      json([{id: 'new', name: 'New'}]),
    );
    const before = client.managedOrganizations('p');
    await server.requests(1);
    await client.saveUserCap(save);
    const after = await client.managedOrganizations('p');
    finish();
    assert.equal((await before).data.items[0]!.id, 'old');
    assert.equal(after.data.items[0]!.id, 'new');
    assert.equal((await client.managedOrganizations('p')).data.items[0]!.id, 'new');
    assert.equal(server.seen.length, 3);
  });

  it('that was refused is told to nobody', async (context) => {
    const {server, client} = await bench(context);
    server.answer(refusal(403, 'No.'));
    const tab = otherTab(context);
    const heard: Change[] = [];
    const stop = client.subscribe((change) => heard.push(change));
    await assert.rejects(client.saveUserCap(save));
    await settle();
    assert.deepEqual([heard, tab.heard], [[], []]);
    stop();
  });
});

describe('other tabs', () => {
  for (const subscribed of [true, false]) {
    it(`hear of a save (${subscribed ? 'with' : 'without'} subscribers here): endpoint and paths alone`, async (context) => {
      const {server, client} = await bench(context, {token: 'secret'});
      server.answer(json(record));
      const tab = otherTab(context);
      const stop = subscribed ? client.subscribe(() => undefined) : () => undefined;
      await client.saveUserCap(save);
      await until(() => tab.heard.length > 0);
      assert.deepEqual(tab.heard, [{endpoint: `${server.url}/api`, ...SAVED}]);
      stop();
    });
  }

  it('are heard: the cache forgets, and subscribers are told', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json([]));
    const tab = otherTab(context);
    const heard: Change[] = [];
    const stop = client.subscribe((change) => heard.push(change));
    await client.managedOrganizations('p');
    tab.say({endpoint: `${server.url}/api`, ...SAVED});
    await until(() => heard.length > 0);
    assert.deepEqual(heard, [SAVED]);
    await client.managedOrganizations('p');
    assert.equal(server.seen.length, 2);
    stop();
  });

  it('that speak of another endpoint, or make no sense, are passed over', async (context) => {
    const {server, client} = await bench(context);
    const tab = otherTab(context);
    const heard: Change[] = [];
    const stop = client.subscribe((change) => heard.push(change));
    const endpoint = `${server.url}/api`;
    for (const data of [null, 5, 'text', {}, {endpoint}, {endpoint, paths: 'all'}, {endpoint, paths: [5]}]) {
      tab.say(data);
    }
    tab.say({endpoint: 'https://example.com', paths: ['']});
    tab.say({endpoint, paths: ['last']});
    await until(() => heard.length > 0);
    assert.deepEqual(heard, [{paths: ['last']}]);
    stop();
  });

  it('are not listened to without subscribers', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json([]));
    const tab = otherTab(context);
    client.subscribe(() => undefined)();
    await client.managedOrganizations('p');
    tab.say({endpoint: `${server.url}/api`, ...SAVED});
    await settle();
    await client.managedOrganizations('p');
    assert.equal(server.seen.length, 1);
  });

  it('are done without where the browser has no channel', async (context) => {
    const {server, client} = await bench(context);
    server.answer(json(record));
    context.mock.method(globalThis, 'BroadcastChannel', () => {
      throw new DOMException('Storage is blocked.', 'SecurityError');
    });
    const heard: Change[] = [];
    const stop = client.subscribe((change) => heard.push(change));
    await client.saveUserCap(save);
    await settle();
    assert.deepEqual(heard, [SAVED]);
    stop();
  });
});

describe('subscribe', () => {
  it('calls no listener that has stopped, even on the way, and another one all the same', async (context) => {
    const {client} = await bench(context);
    const heard: string[] = [];
    const stopSecond = (): void => second();
    const first = client.subscribe(() => {
      heard.push('first');
      stopSecond();
    });
    const second = client.subscribe(() => heard.push('second'));
    const third = client.subscribe(() => heard.push('third'));
    client.invalidate();
    await settle();
    assert.deepEqual(heard, ['first', 'third']);
    first();
    third();
    client.invalidate();
    await settle();
    assert.deepEqual(heard, ['first', 'third']);
  });

  it('takes the same listener twice, and stopping twice', async (context) => {
    const {client} = await bench(context);
    let calls = 0;
    const listener = (): void => {
      calls += 1;
    };
    const [one, two] = [client.subscribe(listener), client.subscribe(listener)];
    client.invalidate();
    await settle();
    assert.equal(calls, 2);
    one();
    one();
    client.invalidate();
    await settle();
    assert.equal(calls, 3);
    two();
  });
});

describe('invalidate', () => {
  const table: readonly (readonly [prefix: string | undefined, forgets: boolean])[] = [
    [undefined, true],
    ['', true],
    ['v2', true],
    ['v2/providers/p', true],
    ['v2/providers/p/invoices', true],
    ['v2/providers/p/invoices?limit=5', true],
    ['v2/providers/p/inv', false],
    ['v2/providers', true],
    ['v2/provider', false],
    ['organizations', false],
  ];
  for (const [prefix, forgets] of table) {
    it(`with ${String(prefix)} ${forgets ? 'forgets' : 'keeps'} the invoices of p`, async (context) => {
      const {server, client} = await bench(context);
      server.answer(json([]));
      await client.invoices({provider: 'p'}, {limit: 5});
      if (prefix === undefined) client.invalidate();
      else client.invalidate(prefix);
      await client.invoices({provider: 'p'}, {limit: 5});
      assert.equal(server.seen.length, forgets ? 2 : 1);
    });
  }
});
