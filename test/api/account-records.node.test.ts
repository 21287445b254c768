import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {committedLicenses} from '../../src/account/licenses.js';
import {decodeLicenses} from '../../src/api/billing.js';
import {DecodeError} from '../../src/api/errors.js';
import {parseRoles} from '../../src/api/roles.js';
import {decodeSession} from '../../src/api/session.js';

describe('decodeLicenses', () => {
  it('reads JumpCloud’s billing details', () => {
    const contract = decodeLicenses({
      hasContract: true,
      contractType: 'MSP',
      assignedLicenses: 1386,
      products: [
        {
          name: 'MSP Platform Plus',
          capabilities: ['SSO', 'MFA'],
          includedLicenses: 10,
          purchasedLicenses: 1500,
        },
      ],
    });
    assert.deepEqual(contract, {
      hasContract: true,
      contractType: 'MSP',
      assignedLicenses: 1386,
      products: [
        {
          name: 'MSP Platform Plus',
          capabilities: ['SSO', 'MFA'],
          includedLicenses: 10,
          purchasedLicenses: 1500,
        },
      ],
    });
    assert.equal(committedLicenses(contract), 1500);
  });

  it('reads the absence of a contract', () => {
    assert.deepEqual(decodeLicenses({hasContract: false, products: []}), {hasContract: false, products: []});
    assert.deepEqual(decodeLicenses({}), {hasContract: false, products: []});
  });

  it('leaves out what is not summed up and wrong', () => {
    const products = [{name: 'A', capabilities: ['SSO', 5], includedLicenses: -1, purchasedLicenses: 5}];
    assert.deepEqual(decodeLicenses({hasContract: true, assignedLicenses: Number.NaN, products}), {
      hasContract: true,
      products: [{name: 'A', capabilities: ['SSO'], purchasedLicenses: 5}],
      unread: [
        'products.0.includedLicenses: expected a whole number from 0 up, received -1',
        'products.0.capabilities.1: expected string, received 5',
        'assignedLicenses: expected a whole number from 0 up, received NaN',
      ],
    });
  });

  const wrong: readonly unknown[] = [
    {hasContract: 'yes'},
    {hasContract: true, products: {}},
    {hasContract: true, products: [{name: 'A', purchasedLicenses: -1}]},
    {hasContract: true, products: [{name: 'A', purchasedLicenses: '5'}]},
    {hasContract: true, products: [{purchasedLicenses: 5}]},
    {hasContract: true, products: [5]},
    [],
    null,
  ];
  for (const json of wrong) {
    it(`refuses ${JSON.stringify(json)}: a committed number is never guessed`, () => {
      assert.throws(() => decodeLicenses(json), DecodeError);
    });
  }
});

describe('decodeSession', () => {
  it('reads a session', () => {
    const session = decodeSession({
      subject: 'dana',
      roles: ['viewer', 'Administrator With Billing', 'admin'],
      providers: ['p'],
      organizations: [],
      expiresAt: '2026-11-21T22:00:00Z',
      source: 'sample',
    });
    assert.deepEqual(session, {
      subject: 'dana',
      roles: ['viewer', 'billing'],
      providers: ['p'],
      organizations: [],
      expiresAt: new Date('2026-11-21T22:00:00Z'),
      source: 'sample',
    });
  });

  it('grants nothing where nothing is said or it cannot be read', () => {
    const nothing = {roles: [], providers: [], organizations: []};
    assert.deepEqual(decodeSession({}), nothing);
    assert.deepEqual(decodeSession({roles: 'billing', providers: [5], organizations: null}), nothing);
  });
});

describe('parseRoles', () => {
  const table: readonly (readonly [names: string | readonly string[], roles: readonly string[]])[] = [
    ['', []],
    ['viewer', ['viewer']],
    [' Billing ,VIEWER', ['billing', 'viewer']],
    ['Command Runner With Billing, Administrator With Billing', ['billing']],
    ['Administrator', []],
    ['constructor,__proto__', []],
    [['billing,viewer'], []],
    [['billing', 'billing'], ['billing']],
  ];
  for (const [names, roles] of table) {
    it(`reads ${JSON.stringify(names)} as ${JSON.stringify(roles)}`, () => {
      assert.deepEqual(parseRoles(names), roles);
    });
  }
});
