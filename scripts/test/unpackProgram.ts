import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../fromRoot.js';
import { runCommand } from '../runCommand.js';

/** Where an unpacked program is: a script that starts it with the libraries that came with it. */
export const unpackedProgram = (name: string): string => fromRoot(`.cache/programs/${name}/start`);

/**
 * Unpacks a package of Debian, and those it needs, into a folder of ours, and tells why it could not. Nothing is installed:
 * as an installed package it would begin to serve.
 *
 * @param program its path in the package
 */
export async function unpackProgram(name: string, packageName: string, program: string): Promise<string | undefined> {
  const folder = fromRoot(`.cache/programs/${name}`);
  const [packages, files] = [join(folder, 'packages'), join(folder, 'files')];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(packages, { recursive: true });

  const plan = await runCommand('apt-get', ['--simulate', '--no-install-recommends', 'install', packageName]);
  const needed = [...plan.output.matchAll(/^Inst (\S+)/gm)].flatMap(([, one]) => one ?? []);
  console.log(`  apt-get download ${packageName}, with ${needed.length - 1} that it needs, into .cache`);
  const download = plan.isOk ? await runCommand('env', ['-C', packages, 'apt-get', 'download', ...needed]) : plan;
  if (!download.isOk) return `apt-get: ${download.output.match(/^E: .*/m)?.[0] ?? download.output.trim()}`;
  for (const file of readdirSync(packages)) await runCommand('dpkg-deb', ['--extract', join(packages, file), files]);
  rmSync(packages, { recursive: true });

  const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  const libraries = ['usr/lib', 'lib'].map((place) => `${files}/${place}/${machine}-linux-gnu`).join(':');
  const start = `#!/bin/sh\nLD_LIBRARY_PATH='${libraries}' exec '${join(files, program)}' "$@"\n`;
  writeFileSync(unpackedProgram(name), start, { mode: 0o755 });
  return undefined;
}
