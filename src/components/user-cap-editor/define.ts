import {defineElement} from '../../shared/define-element.js';
import {UserCapEditor} from './user-cap-editor.js';

defineElement('user-cap-editor', UserCapEditor);

declare global {
  interface HTMLElementTagNameMap {
    'user-cap-editor': UserCapEditor;
  }
}
