import type {Language} from '../language.js';

export const table: Language['table'] = {
  rows: (name) => `${name}、行`,
  loadingRow: '読み込み中…',
  unreadableRow: 'このデータは読み取れませんでした。',
  reading: (loaded, total) => `${total} 件中 ${loaded} 件を読み取りました…`,
  readingHint: 'このエンドポイントは並べ替えも絞り込みも行わないため、先に一覧全体を読み取ります。',
  incomplete: (loaded, total) =>
    `${total} 件中 ${loaded} 件を表示しています。エンドポイントから残りを取得できません。`,
  rowsFailed: (message) => `一部の行を読み取れませんでした。${message}`,
  behind: (message) => `表示されている行は、要求した内容ではありません。${message}`,
  unread: (count, shown, plural) =>
    plural(count, {other: `${shown} 件のデータを完全には読み取れませんでした。`}),
  print: '印刷',
  printed: (shown, count) => `${count} 行中 ${shown} 行`,
  sortBy: '並べ替え',
  firstToLast: (label) => `${label}：昇順`,
  lastToFirst: (label) => `${label}：降順`,
  lowestFirst: (label) => `${label}：小さい順`,
  highestFirst: (label) => `${label}：大きい順`,
  oldestFirst: (label) => `${label}：古い順`,
  newestFirst: (label) => `${label}：新しい順`,
};
