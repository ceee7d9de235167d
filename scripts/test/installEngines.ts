import { runCommand } from '../runCommand.js';
import type { EngineName } from './findEngines.js';
import { unpackProgram } from './unpackProgram.js';

const PACKAGES: Partial<Record<EngineName, string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
  mujs: ['mujs'],
};

/** What is not to be installed: the package, and where in it the program is. */
const UNPACKED: Partial<Record<EngineName, [packageName: string, program: string]>> = {
  nginx: ['nginx', 'usr/sbin/nginx'],
  clickhouse: ['clickhouse-server', 'usr/sbin/clickhouse-server'],
};

/** The words before `apt-get`, or nothing when we may not install. */
async function findRights(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  return (await runCommand('sudo', ['-n', 'true'])).isOk ? ['sudo', '-n'] : undefined;
}

/**
 * Installs what is missing from the packages of Debian, without a question, and tells why something could not be installed.
 */
export async function installEngines(missing: EngineName[]): Promise<string | undefined> {
  if (!(await runCommand('apt-get', ['--version'])).isOk) return 'there is no apt-get to install them with';
  const rights = await findRights();
  if (!rights) return 'they can only be installed by root, or by sudo without a password';

  const aptGet = async (...args: string[]): Promise<string | undefined> => {
    console.log(`  apt-get ${args.join(' ')}`);
    const [command = '', ...rest] = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--yes', ...args];
    const { isOk, output } = await runCommand(command, rest);
    return isOk ? undefined : `apt-get ${args[0]}: ${output.match(/^E: .*/m)?.[0] ?? output.trim().split('\n').pop()}`;
  };
  const failed = [await aptGet('update')];
  // One by one: what a distribution lacks does not keep it from the rest.
  for (const name of missing) {
    const unpacked = UNPACKED[name];
    failed.push(
      unpacked
        ? await unpackProgram(name, ...unpacked)
        : await aptGet('install', '--no-install-recommends', ...(PACKAGES[name] ?? [])),
    );
  }
  return failed.filter(Boolean).join('; ') || undefined;
}
