// Svelte: the tracker is a module of its own, and components import it.
// App.svelte has the click handler.
import { mount } from 'svelte';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
