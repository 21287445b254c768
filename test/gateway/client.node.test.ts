import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ConflictError, createAccountClient} from '../../src/client/index.js';
import {PROVIDER, sampleGateway} from './sample-gateway.js';

const gateway = await sampleGateway();

const client = createAccountClient({
  endpoint: 'http://127.0.0.1:8080/api',
  cacheSeconds: 0,
  fetch: (input, init) => {
    const request = new Request(input, init);
    const {pathname, search} = new URL(request.url);
    return gateway.ask(
      `${pathname}${search}`,
      request.method === 'GET' ? {headers: request.headers} : {...init},
    );
  },
});

describe('the client', () => {
  it('reads everything that the widgets show, without a field set aside', async () => {
    const provider = await client.provider(PROVIDER);
    assert.deepEqual(provider.roles, ['viewer', 'billing']);
    assert.equal(provider.source, 'sample');
    assert.equal(provider.data.name, 'Northwind Managed IT');
    assert.equal(provider.data.estimatedCharge?.money.micros, 12_384_000_000n);
    assert.equal(provider.data.spend?.period, 'contract');
    const {data: list} = await client.managedOrganizations(PROVIDER, {limit: 100});
    assert.deepEqual(list.rejected, []);
    assert.equal(list.items.length, 60);
    const {data: invoices} = await client.invoices({provider: PROVIDER}, {limit: 100});
    assert.deepEqual(invoices.rejected, []);
    assert.equal((await client.licenses(PROVIDER)).data.assignedLicenses, 1386);
    const {data: organization} = await client.organization(list.items[0]?.id ?? '');
    assert.equal(organization.name, list.items[0]?.name);
  });

  it('gets papers as PDFs', async () => {
    const contract = await client.contract(PROVIDER);
    assert.match(await contract.slice(0, 5).text(), /^%PDF-/);
    const invoice = await client.invoice({provider: PROVIDER}, 'INV-20611');
    assert.match(await invoice.slice(0, 5).text(), /^%PDF-/);
  });

  it('saves a cap, and gets the record as it stands on a conflict', async () => {
    const {data} = await client.managedOrganizations(PROVIDER, {limit: 1});
    const [organization] = data.items;
    assert.ok(organization);
    const change = {
      provider: PROVIDER,
      organization,
      ...(organization.version !== undefined && {version: organization.version}),
    };
    const saved = await client.saveUserCap({...change, cap: 321});
    assert.equal(saved.cap, 321);
    await assert.rejects(client.saveUserCap({...change, cap: 322}), (error) => {
      assert.ok(error instanceof ConflictError);
      assert.equal(error.current?.cap, 321);
      return true;
    });
  });
});
