import {mount} from 'svelte';
import App from './App.svelte';
import './page.css';
import './theme.css';

mount(App, {target: document.querySelector('#app')!});
