import type {Fields} from '../../api/list-fields.js';
import type {SortKey} from '../../api/list-query.js';
import type {FirstPages} from './first-pages.js';

/**
 * How a list is read: `local`, all of it in memory; `remote`, sorted and filtered by the endpoint; `sequential`, page
 * by page into memory, since the endpoint does not answer what it is asked.
 */
export type ListMode = 'local' | 'remote' | 'sequential';

export interface ListReaderOptions<T, L extends object> {
  readonly fields: Fields<T>;
  /** The order to begin with. */
  readonly sort: readonly SortKey[];
  /** Something that can be seen has changed. */
  readonly onChange: () => void;
  /** What asked for the first page, where that was done before there was a reader. */
  readonly firstPages?: FirstPages<L>;
  /** Runs `task` once there is time; by default after a quarter of a second. */
  readonly defer?: (task: () => void) => void;
}
