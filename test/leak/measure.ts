/** What a page holds once its garbage is collected. */
import type {CDPSession, Page} from 'puppeteer-core';

export interface Holdings {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Finalizers and weak references let go of some things only in the collection after. */
const COLLECTIONS = 4;

export async function collectGarbage(session: CDPSession): Promise<void> {
  for (let time = 0; time < COLLECTIONS; time += 1) await session.send('HeapProfiler.collectGarbage');
}

export async function holdings(page: Page, session: CDPSession): Promise<Holdings> {
  await collectGarbage(session);
  const {JSHeapUsedSize, Nodes, JSEventListeners} = await page.metrics();
  return {heapBytes: JSHeapUsedSize ?? NaN, nodes: Nodes ?? NaN, listeners: JSEventListeners ?? NaN};
}

/** How many elements of each tag the page still holds, whether they stand in it or not. */
export async function living(
  page: Page,
  session: CDPSession,
  tags: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const tag of tags) {
    await collectGarbage(session);
    const prototype = await page.evaluateHandle((tag) => customElements.get(tag)!.prototype as object, tag);
    const instances = await page.queryObjects(prototype);
    counts[tag] = await instances.evaluate((all) => (all as unknown as readonly unknown[]).length);
    await Promise.all([prototype.dispose(), instances.dispose()]);
  }
  return counts;
}
