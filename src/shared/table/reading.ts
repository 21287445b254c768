/** What it takes to work on a list and to show a part of it: fetched while the endpoint is asked for the first page. */
export {renderPrinted} from './printed.js';
export {ListReader} from './list-reader.js';
export {renderRows} from './render-rows.js';
export {RowWindow} from './row-window.js';
export {renderTableNotes} from './table-notes.js';
