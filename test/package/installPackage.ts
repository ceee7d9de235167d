import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { ensurePackages } from '../../scripts/ensurePackages.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** What `npm pack` made. */
    tarball: string;
    /** An empty project that has the tarball installed. */
    project: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

const npm = (cwd: string, ...args: string[]): void => {
  execFileSync('npm', [...args, '--silent'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
};

/** Packs the package and installs it into an empty project, once for all tests of this folder; and the oldest TypeScript. */
export default async ({ provide }: TestProject): Promise<() => void> => {
  await ensurePackages('test/package/oldest-typescript/');
  const folder = mkdtempSync(join(tmpdir(), 'pagebeat-package-'));
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true, "type": "module" }\n');
  // With its scripts: they see to it that the package has a README of its own.
  npm(root, 'pack', '--pack-destination', folder);
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz'))!);
  // Without a network: the package has no dependencies.
  npm(project, 'install', '--ignore-scripts', '--offline', '--prefix', project, tarball);
  provide('tarball', tarball);
  provide('project', project);
  return () => rmSync(folder, { recursive: true, force: true });
};
