import {defineElement} from '../../shared/define-element.js';
import {LicenseDonut} from './license-donut.js';

defineElement('license-donut', LicenseDonut);

declare global {
  interface HTMLElementTagNameMap {
    'license-donut': LicenseDonut;
  }
}
