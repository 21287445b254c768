import type {CSSResultGroup, PropertyValues} from 'lit';
import {controlStyles} from './control.styles.js';
import {hostStyles} from './host.styles.js';
import {stateIconStyles} from './icon.styles.js';
import {mediaStyles} from './media.styles.js';
import {property} from './property.js';
import {ServerElement} from './server-element.js';
import {warnOnce} from './warn-once.js';

/** Frameworks set what is absent to undefined or null. */
const THEMES: readonly unknown[] = ['auto', 'light', 'dark', undefined, null];

/**
 * How every widget looks. docs/theming.md has all of these properties, with their values in each scheme.
 *
 * @cssprop [--sw-font=system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif] - Font family.
 * @cssprop [--sw-text-sm=max(13px, 0.8125rem)] - Size of what is said in passing: labels, notes, footers.
 * @cssprop [--sw-text=max(14px, 0.875rem)] - Size of text.
 * @cssprop [--sw-text-lg=max(17px, 1.0625rem)] - Size of names: a dialog's title, a package.
 * @cssprop [--sw-text-figure=max(28px, 1.75rem)] - Size of the one figure that matters.
 * @cssprop [--sw-space-1=4px] - Gap inside a control.
 * @cssprop [--sw-space-2=8px] - Gap between controls.
 * @cssprop [--sw-space-3=12px] - Gap between lines of controls.
 * @cssprop [--sw-space-4=16px] - Gap between blocks; the padding of a widget under 480 px.
 * @cssprop [--sw-space-5=24px] - Padding of a widget.
 * @cssprop [--sw-radius=12px] - Corners of a widget.
 * @cssprop [--sw-radius-control=8px] - Corners of buttons and fields.
 * @cssprop [--sw-surface=light-dark(#ffffff, #16191f)] - Background of a widget.
 * @cssprop [--sw-surface-sunken=light-dark(#f5f6f8, #1e222a)] - Background of what lies lower: table heads, rows under the pointer, meters, outlines while loading.
 * @cssprop [--sw-ink=light-dark(#171a21, #eceef2)] - Color of text.
 * @cssprop [--sw-ink-muted=light-dark(#5a6270, #a3abba)] - Color of labels and notes.
 * @cssprop [--sw-line=light-dark(#e2e5ea, #2c323d)] - Color of hairlines.
 * @cssprop [--sw-line-strong=light-dark(#868e9c, #79818f)] - Color of the borders of controls.
 * @cssprop [--sw-accent=light-dark(#2f5bea, #7d9bff)] - Color of what can be done or is in use: links, quiet buttons, meters, the outline of the focus.
 * @cssprop [--sw-accent-ink=light-dark(#ffffff, #0d1330)] - Color of text on the accent.
 * @cssprop [--sw-accent-soft=light-dark(#eaf0ff, #1d2747)] - Background of what is chosen, and of a quiet button under the pointer.
 * @cssprop [--sw-ok=light-dark(#177245, #5fd39a)] - Color of words that all is well.
 * @cssprop [--sw-ok-soft=light-dark(#e6f5ec, #14301f)] - Background of such words.
 * @cssprop [--sw-near=light-dark(#9a5b00, #ffb54a)] - Color of words about what is near a limit.
 * @cssprop [--sw-near-soft=light-dark(#fff2dd, #36260b)] - Background of such words.
 * @cssprop [--sw-near-fill=light-dark(#c97200, #ffad33)] - Color of meters and rings near their limit.
 * @cssprop [--sw-over=light-dark(#b3261e, #ff8a80)] - Color of words about what is past a limit, overdue or wrong.
 * @cssprop [--sw-over-soft=light-dark(#fdeaea, #3a1715)] - Background of such words.
 * @cssprop [--sw-over-fill=light-dark(#d5382e, #ff6f61)] - Color of meters and rings past their limit.
 */
export abstract class ThemedElement extends ServerElement {
  static override styles: CSSResultGroup = [hostStyles, mediaStyles, controlStyles, stateIconStyles];

  /** `auto` follows the page's `color-scheme`, as does anything unknown. */
  @property({reflect: true, useDefault: true}) theme: 'auto' | 'light' | 'dark' = 'auto';

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!THEMES.includes(this.theme))
      warnOnce(`theme="${this.theme}" is none of auto, light and dark; taken as auto.`);
  }
}
