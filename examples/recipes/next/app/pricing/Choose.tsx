'use client';

import { track } from '../../tracker';

export function Choose() {
  return (
    <button id="choose" onClick={() => track('Plan Chosen', { meta: { plan: 'pro' } })}>
      Choose
    </button>
  );
}
