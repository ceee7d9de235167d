import { ForgetButton } from './ForgetButton.js';

export type Connection = 'connecting' | 'live' | 'interrupted';

const STATES: Record<Connection, string> = {
  connecting: 'connecting …',
  live: 'live',
  interrupted: 'interrupted, trying again',
};

/** The heading, whether the page is connected, and the button that forgets everything. */
export function Title({ connection }: { connection: Connection }) {
  return (
    <div class="title">
      <h1 tabindex={-1}>Inspector</h1>
      <p class={`connection ${connection}`} role="status">
        {STATES[connection]}
      </p>
      <ForgetButton />
    </div>
  );
}
