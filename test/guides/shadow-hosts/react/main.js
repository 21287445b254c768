import {createElement, createRef} from 'react';
import {createRoot} from 'react-dom/client';
import {Account} from '../src/Account';
import {note} from './note.js';

const shadow = document.querySelector('guide-account').attachShadow({mode: 'open'});
createRoot(shadow).render(createElement(Account, {card: createRef(), note}));
