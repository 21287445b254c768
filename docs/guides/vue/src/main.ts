import {createApp} from 'vue';
import App from './App.vue';
import './page.css';
import './theme.css';

createApp(App).mount('#app');
