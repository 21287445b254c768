import {css} from 'lit';

/** On paper a table is a real one: as high as it is, with columns as wide as they need. */
export const paper = css`
  @media print {
    .frame {
      break-inside: auto;
      overflow: visible;
    }
    .sheet,
    .table-place {
      display: block;
      flex: none;
    }
    .scroller {
      block-size: auto;
      overflow: visible;
    }
    .head {
      position: static;
    }
    .rows .row {
      break-inside: avoid;
    }
    .printed {
      margin: var(--_space-3) var(--_padding);
    }
    @container frame (width >= 34.3em) {
      .table {
        display: table;
        inline-size: 100%;
        border-collapse: collapse;
      }
      .scroller {
        padding-inline: calc(var(--_padding) - 10px);
      }
      .head {
        display: table-header-group;
      }
      .rows {
        display: table-row-group;
      }
      .row {
        display: table-row;
      }
      .table .row .cell {
        display: table-cell;
        overflow: visible;
        vertical-align: middle;
        white-space: normal;
      }
      .table .row .controls {
        display: none;
      }
    }
  }
`;
