import { track } from './tracker';

export function App() {
  return (
    <button id="choose" onClick={() => track('Plan Chosen', { meta: { plan: 'pro' } })}>
      Choose
    </button>
  );
}
