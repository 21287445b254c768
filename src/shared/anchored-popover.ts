const GAP = 4;
const MARGIN = 8;

/** Puts an open popover below its button, or above where there is no room, inside the window on both sides. */
export function placePopover(popover: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = popover;
  const isRtl = getComputedStyle(button).direction === 'rtl';
  const left = isRtl ? anchor.left : anchor.right - width;
  const fitsBelow = anchor.bottom + GAP + height <= innerHeight;
  const top = fitsBelow ? anchor.bottom + GAP : Math.max(MARGIN, anchor.top - GAP - height);
  popover.style.setProperty('left', `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`);
  popover.style.setProperty('top', `${top}px`);
}
