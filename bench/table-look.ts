import {css, type CSSResult} from 'lit';
import {controlStyles} from '../src/shared/control.styles.js';
import {download} from '../src/shared/file-icons.js';
import {hostStyles} from '../src/shared/host.styles.js';
import {iconStyles, stateIconStyles} from '../src/shared/icon.styles.js';
import {tableStyles} from '../src/shared/table/table.styles.js';

/** The look of both tables in the bench. */
export const tableLook: CSSResult[] = [
  hostStyles,
  controlStyles,
  ...stateIconStyles,
  iconStyles({download}),
  ...tableStyles(),
  css`
    .table {
      --_columns: repeat(6, minmax(80px, 1fr)) 60px;
    }
  `,
];
