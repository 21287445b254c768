import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PDFDocument} from '@cantoo/pdf-lib';
import {PROVIDER_PATH, sampleGateway} from './sample-gateway.js';

const gateway = await sampleGateway();

async function paper(path: string) {
  const response = await gateway.ask(path);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'application/pdf');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const document = await PDFDocument.load(bytes, {updateMetadata: false});
  return {document, bytes, disposition: response.headers.get('content-disposition')};
}

interface Ids {
  readonly records: readonly {readonly id: string}[];
}

describe('papers', () => {
  it('give the contract as a PDF that says it is a sample', async () => {
    const {document, disposition} = await paper(`${PROVIDER_PATH}/billing/contract`);
    assert.ok(document.getPageCount() >= 1);
    assert.equal(document.getTitle(), 'Contract SUB-7F3A-20418');
    assert.match(document.getSubject() ?? '', /^Sample contract of Northwind/);
    assert.equal(disposition, 'attachment; filename="contract-SUB-7F3A-20418.pdf"');
  });

  it('give every invoice of the provider as a PDF of its own', async () => {
    const {records} = await gateway.json<Ids>(`${PROVIDER_PATH}/invoices?limit=100`);
    for (const {id} of records) {
      const {document} = await paper(`${PROVIDER_PATH}/invoices/${id}`);
      assert.equal(document.getPageCount(), 1);
      assert.equal(document.getTitle(), `Invoice ${id}`);
    }
  });

  it('are the same file for the same invoice', async () => {
    const [first, second] = [
      await paper(`${PROVIDER_PATH}/invoices/INV-20611`),
      await paper(`${PROVIDER_PATH}/invoices/INV-20611`),
    ];
    assert.deepEqual(first.bytes, second.bytes);
  });

  it('cope with every name, also one that the typeface cannot write', async () => {
    for (const search of ['みなと', 'Łódź', 'Board of Trustees', 'lumière']) {
      const query = `filter=name:search:${encodeURIComponent(search)}`;
      const {results} = await gateway.json<{results: {id: string}[]}>(
        `${PROVIDER_PATH}/organizations?${query}`,
      );
      const owner = `/api/v2/organizations/${results[0]?.id ?? ''}/invoices`;
      const {records} = await gateway.json<Ids>(`${owner}?limit=1`);
      const {document} = await paper(`${owner}/${records[0]?.id ?? ''}`);
      assert.equal(document.getPageCount(), 1);
    }
  });

  it('there are none of an invoice that does not exist', async () => {
    assert.equal((await gateway.ask(`${PROVIDER_PATH}/invoices/INV-0`)).status, 404);
  });
});
