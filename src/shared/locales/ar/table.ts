import type {Language} from '../language.js';

export const table: Language['table'] = {
  rows: (name) => `${name}، الصفوف`,
  loadingRow: 'جارٍ التحميل…',
  unreadableRow: 'تعذّرت قراءة هذا السجل.',
  reading: (loaded, total) => `تجري القراءة: ${loaded} من أصل ${total}…`,
  readingHint: 'نقطة النهاية هذه لا ترتّب ولا تصفّي، لذا تُقرأ القائمة كلها أولًا.',
  incomplete: (loaded, total) => `المعروض ${loaded} من أصل ${total}. لا توفّر نقطة النهاية أكثر من ذلك.`,
  rowsFailed: (message) => `تعذّرت قراءة بعض الصفوف. ${message}`,
  behind: (message) => `هذه ليست الصفوف التي طلبتها. ${message}`,
  unread: (count, shown, plural) =>
    `تعذّرت قراءة ${plural(count, {
      zero: `${shown} سجل`,
      one: 'سجل واحد',
      two: 'سجلين',
      few: `${shown} سجلات`,
      many: `${shown} سجلًا`,
      other: `${shown} سجل`,
    })} بالكامل.`,
  print: 'طباعة',
  printed: (shown, count) => `الصفوف: ${shown} من أصل ${count}`,
  sortBy: 'ترتيب حسب',
  firstToLast: (label) => `${label}: تصاعديًا`,
  lastToFirst: (label) => `${label}: تنازليًا`,
  lowestFirst: (label) => `${label}: الأصغر أولًا`,
  highestFirst: (label) => `${label}: الأكبر أولًا`,
  oldestFirst: (label) => `${label}: الأقدم أولًا`,
  newestFirst: (label) => `${label}: الأحدث أولًا`,
};
