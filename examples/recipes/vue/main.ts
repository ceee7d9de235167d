// Vue: the tracker is a module of its own, and components import it.
// App.vue has the click handler.
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
