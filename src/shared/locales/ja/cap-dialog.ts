import type {Language} from '../language.js';

export const capDialog: Language['capDialog'] = {
  capAt: 'ユーザー数の上限',
  usage: (users, devices, mark) => `ユーザー ${users} ・ デバイス ${devices} ・ 今月のピーク ${mark}`,
  save: '保存',
  saving: '保存しています…',
  refusedEmpty: '上限とするユーザー数を1～10,000で入力するか、「上限なし」を選択してください。',
  refusedNotWhole: '上限は1～10,000の整数です。数字だけで入力してください。',
  refusedTooSmall: '上限は1以上です。上限を設けない場合は「上限なし」を選択してください。',
  refusedTooLarge: '上限は10,000以下です。上限を設けない場合は「上限なし」を選択してください。',
  usersOver: (count, shown, cap, plural) =>
    `この上限を${plural(count, {other: `${shown}ユーザー`})}超えています。` +
    `削除されるユーザーはいませんが、${cap}を下回るまで追加できません。`,
  atCap: (cap) => `現在のユーザー数はこの上限と同じです。${cap}を下回るまで追加できません。`,
  overage: (count, shown, licenses, plural) =>
    `ライセンス数${licenses}を超えています。この上限では${plural(count, {other: `${shown}ユーザー`})}の超過が可能です。`,
  capsTotal: (total, licenses) => `すべての上限の合計は、ライセンス${licenses}に対して${total}になります。`,
  capsTotalAbove: (total, licenses) =>
    `すべての上限の合計は${total}になり、ライセンス数${licenses}を超えます。`,
  capsTotalAlone: (total) => `すべての上限の合計は${total}になります。`,
  noVersion:
    'このエンドポイントはバージョンを管理していません。その間にほかの人が上限を変更しても、検知できません。',
  conflict: (theirs, yours) =>
    `その間にほかの人が上限を変更しました。現在の値は「${theirs}」、入力した値は「${yours}」です。` +
    '「保存」で入力した値に変更し、「キャンセル」で現在の値を残します。',
  failedToSave: (message) => `上限を保存できませんでした。${message}`,
};
