/** Texts that every widget shows. */
export const common = {
  room: 'common',
  english: {
    notAvailable: '—',
    retry: 'Retry',
    copied: 'Copied',
    copyFailed: 'The browser did not allow copying. Select the text and copy it by hand.',
    cancel: 'Cancel',
    downloadContract: 'Download Contract',
    saved: (file: string) => `Saved ${file}`,
    downloadFailed: (message: string) => `The download failed. ${message}`,
    updated: (ago: string) => `Updated ${ago}`,
    updatedNow: 'Updated just now',
    stale: (time: string) => `Last good data from ${time}. The endpoint cannot be read at the moment.`,
    emptyTitle: 'Nothing to show yet',
    emptyHint: 'The endpoint has no such record for this account.',
    signedOutTitle: 'Sign in to see this',
    signedOutHint: 'The endpoint does not know who you are, or your sign-in has run out. Sign in and retry.',
    notAllowedTitle: 'Your role does not allow this',
    notAllowedHint: 'The Billing role is needed. Ask an administrator of your account for it.',
    notConfiguredTitle: 'This widget is not set up',
    notConfiguredHint: (attributes: string) => `Set ${attributes}.`,
    severalOrganizations: (count: string) =>
      `The endpoint lists ${count} organizations. Set org-id to one of them, or provider-id for all.`,
    sampleData: 'Sample data',
  },
} as const;
