import type {Language} from '../language.js';

export const common: Language['common'] = {
  notAvailable: '—',
  retry: '再試行',
  copied: 'コピーしました',
  copyFailed: 'ブラウザーがコピーを許可しませんでした。テキストを選択して手動でコピーしてください。',
  cancel: 'キャンセル',
  downloadContract: '契約書をダウンロード',
  saved: (file) => `${file} を保存しました`,
  downloadFailed: (message) => `ダウンロードできませんでした。${message}`,
  updated: (ago) => `${ago}に更新`,
  updatedNow: 'たった今更新',
  stale: (time) => `${time} 時点のデータを表示しています。現在、エンドポイントからデータを取得できません。`,
  emptyTitle: '表示するデータがありません',
  emptyHint: 'エンドポイントに、このアカウントの該当データがありません。',
  signedOutTitle: '表示するにはサインインしてください',
  signedOutHint:
    'エンドポイントでユーザーを確認できないか、サインインの有効期限が切れています。サインインして再試行してください。',
  notAllowedTitle: '現在のロールでは表示できません',
  notAllowedHint: 'Billing ロールが必要です。アカウントの管理者に依頼してください。',
  notConfiguredTitle: 'ウィジェットが設定されていません',
  notConfiguredHint: (attributes) => `${attributes} を設定してください。`,
  severalOrganizations: (count) =>
    `エンドポイントに組織が ${count} 件あります。org-id でいずれかを、または provider-id で全体を指定してください。`,
  sampleData: 'サンプルデータ',
};
