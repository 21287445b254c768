import type {Language} from '../language.js';
import {isolate} from './isolate.js';

export const common: Language['common'] = {
  notAvailable: '—',
  retry: 'إعادة المحاولة',
  copied: 'تم النسخ',
  copyFailed: 'لم يسمح المتصفح بالنسخ. حدّد النص وانسخه بنفسك.',
  cancel: 'إلغاء',
  downloadContract: 'تنزيل العقد',
  saved: (file) => `تم حفظ ${isolate(file)}`,
  downloadFailed: (message) => `فشل التنزيل. ${message}`,
  updated: (ago) => `آخر تحديث ${ago}`,
  updatedNow: 'تم التحديث الآن',
  stale: (time) => `آخر بيانات سليمة: ${isolate(time)}. لا توفّر نقطة النهاية بيانات حاليًا.`,
  emptyTitle: 'لا يوجد ما يُعرض بعد',
  emptyHint: 'لا يوجد في نقطة النهاية سجل كهذا لهذا الحساب.',
  signedOutTitle: 'سجّل الدخول لعرض هذه البيانات',
  signedOutHint: 'لا تعرفك نقطة النهاية، أو انتهت صلاحية جلستك. سجّل الدخول ثم أعد المحاولة.',
  notAllowedTitle: 'دورك لا يسمح بذلك',
  notAllowedHint: 'يلزم دور Billing. اطلبه من أحد مسؤولي حسابك.',
  notConfiguredTitle: 'لم يتم إعداد هذه الأداة',
  notConfiguredHint: (attributes) => `عيّن ${isolate(attributes)}.`,
  severalOrganizations: (count) =>
    `عدد المؤسسات في نقطة النهاية: ${count}. عيّن إحداها في org-id، أو عيّن provider-id لها جميعًا.`,
  sampleData: 'بيانات نموذجية',
};
