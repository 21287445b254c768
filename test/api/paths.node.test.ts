import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {BadIdError} from '../../src/api/errors.js';
import * as paths from '../../src/api/paths.js';
import {anyText, forAll} from '../account/values.js';

describe('paths', () => {
  it('are those of the API, below the endpoint', () => {
    assert.deepEqual(
      [
        paths.session(),
        paths.organizations(),
        paths.organization('o'),
        paths.systemUsers(),
        paths.provider('p'),
        paths.managedOrganizations('p'),
        paths.managedOrganization('p', 'o'),
        paths.capChanges('p'),
        paths.billingDetails('p'),
        paths.billingContract('p'),
        paths.providerInvoices('p'),
        paths.providerInvoice('p', 'i'),
        paths.organizationInvoices('o'),
        paths.organizationInvoice('o', 'i'),
      ],
      [
        'session',
        'organizations',
        'organizations/o',
        'systemusers',
        'v2/providers/p',
        'v2/providers/p/organizations',
        'v2/providers/p/organizations/o',
        'v2/providers/p/cap-changes',
        'v2/providers/p/billing/details',
        'v2/providers/p/billing/contract',
        'v2/providers/p/invoices',
        'v2/providers/p/invoices/i',
        'v2/organizations/o/invoices',
        'v2/organizations/o/invoices/i',
      ],
    );
  });

  for (const id of ['', '.', '..']) {
    it(`refuses the id ${JSON.stringify(id)}, which would name another resource`, () => {
      assert.throws(() => paths.organization(id), BadIdError);
      assert.throws(() => paths.managedOrganization('p', id), BadIdError);
    });
  }

  it('hold any other id in one segment, and give it back', () => {
    forAll(anyText, (id) => {
      if (/^\.{0,2}$/.test(id)) return;
      const {pathname, search, hash} = new URL(paths.organization(id), 'https://example.com/');
      const [, folder, segment, ...more] = pathname.split('/');
      assert.deepEqual([folder, more, search, hash], ['organizations', [], '', '']);
      assert.equal(decodeURIComponent(segment!), id.replace(/\p{Cs}/gu, '\ufffd'));
    });
  });
});
