// Drawings that whatever hands out files takes into its own icons; see iconStyles.
export const download = 'M12 4v11m0 0 4-4m-4 4-4-4M4 20h16';
export const check = 'm5 13 4 4L19 7';
