import type {Language} from '../language.js';

/** After "by" and the like: the number with its noun. */
const counted = (shown: string) => ({
  zero: `${shown} مستخدم`,
  one: 'مستخدم واحد',
  two: 'مستخدمَين',
  few: `${shown} مستخدمين`,
  many: `${shown} مستخدمًا`,
  other: `${shown} مستخدم`,
});

export const capDialog: Language['capDialog'] = {
  capAt: 'الحد الأقصى للمستخدمين',
  usage: (users, devices, mark) => `المستخدمون: ${users} · الأجهزة: ${devices} · الذروة الحالية: ${mark}`,
  save: 'حفظ',
  saving: 'جارٍ الحفظ…',
  refusedEmpty: 'أدخل الحد الأقصى لعدد المستخدمين، من 1 إلى 10,000، أو اختر «بلا حد».',
  refusedNotWhole: 'يجب أن يكون الحد عددًا صحيحًا من 1 إلى 10,000، بالأرقام فقط.',
  refusedTooSmall: 'أقل حد هو 1. إذا كنت لا تريد حدًا، فاختر «بلا حد».',
  refusedTooLarge: 'أعلى حد هو 10,000. إذا كنت لا تريد حدًا، فاختر «بلا حد».',
  usersOver: (count, shown, cap, plural) =>
    `عدد المستخدمين يتجاوز هذا الحد بمقدار ${plural(count, counted(shown))}. ` +
    `لن يُزال أحد، لكن لا يمكن إضافة أحد حتى يقل العدد عن ${cap}.`,
  atCap: (cap) => `عدد المستخدمين يساوي هذا الحد: لا يمكن إضافة أحد حتى يقل العدد عن ${cap}.`,
  overage: (count, shown, licenses, plural) =>
    `يزيد هذا الحد على عدد التراخيص (${licenses})، ويسمح بتجاوزه بمقدار ${plural(count, counted(shown))}.`,
  capsTotal: (total, licenses) => `سيصبح مجموع الحدود كلها ${total}، وعدد التراخيص ${licenses}.`,
  capsTotalAbove: (total, licenses) =>
    `سيصبح مجموع الحدود كلها ${total}، أي أكثر من عدد التراخيص (${licenses}).`,
  capsTotalAlone: (total) => `سيصبح مجموع الحدود كلها ${total}.`,
  noVersion:
    'نقطة النهاية هذه لا تحتفظ بالإصدارات: إذا غيّر شخص آخر هذا الحد في هذه الأثناء، فلن يلاحظ أحد ذلك.',
  conflict: (theirs, yours) =>
    `غيّر شخص آخر هذا الحد في هذه الأثناء. القيمة الحالية: ${theirs}. القيمة التي أدخلتها: ${yours}. ` +
    'يطبّق «حفظ» قيمتك، ويُبقي «إلغاء» القيمة الأخرى.',
  failedToSave: (message) => `لم يُحفظ الحد. ${message}`,
};
