import { parseArgs } from 'node:util';

export const START_HELP = `npm start: serves pagebeat's examples, built anew when the sources have changed, with a collector that answers as the destinations do.

  npm start                       on port 8080, or the next free one
  npm start -- --port 3000        on another port (so does PORT=3000); 0 is any free one
  npm start -- --host 0.0.0.0     for other machines too; everybody who reaches it can read and delete what is collected
  npm start -- --memory           keeps nothing: what is collected is gone when it ends
  npm start -- --help             prints this

What is collected is kept in .data/collector.db: delete that file to begin anew.
`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  memory: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function readPort(port: string): number {
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65535) return Number(port);
  throw new Error(`The port must be a number from 0 to 65535, such as --port 3000, not "${port}".`);
}

function readHost(host: string): string {
  if (/^([\w-]+(\.[\w-]+)*\.?|[\da-f:.]*:[\da-f:.]+(%\w+)?)$/i.test(host)) return host;
  throw new Error(`The host must be an address or a name alone, such as --host 0.0.0.0, not "${host}".`);
}

interface StartOptions {
  help: boolean;
  port: number;
  host: string;
  memory: boolean;
}

/**
 * What `npm start` was told.
 *
 * @throws {Error} that says what to write instead
 */
export function readStartOptions(args: string[], environment: Record<string, string | undefined> = {}): StartOptions {
  const { values } = parseArgs({ args, options: OPTIONS });
  return {
    help: Boolean(values.help),
    port: readPort(values.port ?? (environment.PORT || '8080')),
    host: readHost(values.host ?? '127.0.0.1'),
    memory: Boolean(values.memory),
  };
}
