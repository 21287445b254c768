import type {Language} from '../language.js';
import {isolate} from './isolate.js';

const counted = (shown: string) => ({
  zero: 'لا تراخيص',
  one: 'ترخيص واحد',
  two: 'ترخيصان',
  few: `${shown} تراخيص`,
  many: `${shown} ترخيصًا`,
  other: `${shown} ترخيص`,
});

export const licenseDonut: Language['licenseDonut'] = {
  name: 'استخدام التراخيص',
  loading: 'جارٍ تحميل التراخيص',
  failed: 'تعذّر تحميل التراخيص',
  ofLicenses: (committed) => `من أصل ${committed}`,
  licensesUsed: 'التراخيص المستخدمة',
  left: (count) => `المتبقي: ${count}`,
  over: (count) => `الزائد: ${count}`,
  available: (count, shown, plural) => `المتاح: ${plural(count, counted(shown))}`,
  overLine: (count, shown, plural) => `الزائد على العقد: ${plural(count, counted(shown))}`,
  purchased: (count) => `المشتراة: ${count}`,
  included: (count) => `المضمّنة: ${count}`,
  usedUnknown: 'لا تذكر نقطة النهاية عدد التراخيص المستخدمة.',
  committedUnknown: 'لا تذكر نقطة النهاية عدد التراخيص المشتراة.',
  includes: (product) => `ما يتضمنه ${isolate(product)}`,
  manager: 'للأسئلة عن العقد، تواصل مع مدير حسابك.',
  noContractTitle: 'لا يوجد عقد بالجملة',
  noContract: 'يُعرض الاستخدام للتراخيص المشتراة بالجملة. اسأل مدير حسابك عنها.',
  noContractLine: 'اسأل مدير حسابك عن التراخيص.',
  lastRead: (time) => `حتى ${isolate(time)}`,
  figure: 'البيان',
  count: 'التراخيص',
  used: 'المستخدمة',
  committed: 'المتعاقد عليها',
  availableRow: 'المتاحة',
  usedPercent: 'النسبة المئوية المستخدمة',
};
