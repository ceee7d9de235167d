// React in strict mode, which renders everything twice while you develop: the tracker is a module of its own, not
// something that a component or an effect makes, so there is one of it.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
