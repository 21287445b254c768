import type {Language} from '../language.js';

export const capDialog: Language['capDialog'] = {
  capAt: 'ユーザー数の上限を設定',
  usage: (users, devices, mark) => `ユーザー ${users} ・ デバイス ${devices} ・ 今月のピーク ${mark}`,
  save: '保存',
  saving: '保存しています…',
  refusedEmpty: '上限とするユーザー数を 1～10,000 で入力するか、「上限なし」を選択してください。',
  refusedNotWhole: '上限は 1～10,000 の整数です。数字だけで入力してください。',
  refusedTooSmall: '上限は 1 以上です。上限を設けない場合は「上限なし」を選択してください。',
  refusedTooLarge: '上限は 10,000 以下です。上限を設けない場合は「上限なし」を選択してください。',
  usersOver: (count, shown, cap, plural) =>
    `この上限を ${plural(count, {other: `${shown} ユーザー`})}超えています。` +
    `削除されるユーザーはいませんが、ユーザー数が ${cap} を下回るまで追加できません。`,
  atCap: (cap) => `現在のユーザー数はこの上限と同じです。${cap} を下回るまで追加できません。`,
  overage: (count, shown, licenses, plural) =>
    `ライセンス数 ${licenses} を超えています。この上限では ${plural(count, {other: `${shown} ユーザー`})}の超過が可能です。`,
  capsTotal: (total, licenses) =>
    `すべての上限の合計は、ライセンス ${licenses} 件に対して ${total} になります。`,
  capsTotalAbove: (total, licenses) =>
    `すべての上限の合計は ${total} になり、ライセンス数 ${licenses} を超えます。`,
  capsTotalAlone: (total) => `すべての上限の合計は ${total} になります。`,
  noVersion:
    'このエンドポイントはバージョンを管理していません。その間にほかの人が上限を変更しても、検知できません。',
  conflict: (theirs, yours) =>
    `編集中に、ほかの人がこの上限を変更しました。現在の値は「${theirs}」、入力した値は「${yours}」です。` +
    '「保存」で入力した値に変更し、「キャンセル」で現在の値を残します。',
  failedToSave: (message) => `上限を保存できませんでした。${message}`,
};
