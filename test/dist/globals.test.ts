import { readFileSync } from 'node:fs';
import { type Node, parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { TAGS } from '../package/entryPoints';

/** What no script of a page can have a variable of; and what it may have one of, without which nothing goes on anywhere. */
const ALLOWED = new Set(
  (
    'window document location undefined NaN Infinity Array Date Error JSON Math Number Object Promise RegExp Uint8Array Intl isFinite ' +
    'parseFloat decodeURI decodeURIComponent encodeURIComponent URLSearchParams console addEventListener setTimeout ' +
    'clearTimeout setInterval clearInterval requestIdleCallback'
  ).split(' '),
);

type Tree = Node & Record<string, unknown>;
const isTree = (value: unknown): value is Tree => !!value && typeof (value as Tree).type === 'string';
const inside = (node: Tree): Tree[] => Object.values(node).flat().filter(isTree);
const isFunction = ({ type }: Node): boolean => /^Function/.test(type);
const nameOf = (node: unknown): string => (node as { name: string } | null)?.name ?? '';

/** The names that are declared somewhere in a function, but not in one inside it. */
const declaredIn = (node: Tree): string[] =>
  inside(node).flatMap((one) => [
    ...(one.type === 'VariableDeclarator' || one.type === 'FunctionDeclaration' ? [nameOf(one.id)] : []),
    ...(one.type === 'CatchClause' ? [nameOf(one.param)] : []),
    ...(isFunction(one) ? [] : declaredIn(one)),
  ]);

/** The names that are used and declared nowhere. */
const bareIn = (node: Tree, known: Set<string>): string[] => {
  if (node.type === 'Identifier') return known.has(nameOf(node)) ? [] : [nameOf(node)];
  if (node.type === 'MemberExpression' || node.type === 'Property') {
    const [first, second] = node.type === 'Property' ? [node.value, node.key] : [node.object, node.property];
    return [...bareIn(first as Tree, known), ...(node.computed ? bareIn(second as Tree, known) : [])];
  }
  if (!isFunction(node)) return inside(node).flatMap((one) => bareIn(one, known));
  const own = [nameOf(node.id), ...(node.params as Tree[]).map(nameOf), 'arguments', ...declaredIn(node)];
  return bareIn(node.body as Tree, new Set([...known, ...own]));
};

// A page may have `let screen`, `const history = []`, `class Map {}`: then that is what a bare name is.
describe.each(TAGS)('%s.js', (name) => {
  const code = readFileSync(new URL(`../../dist/${name}.js`, import.meta.url), 'utf8');
  const bare = new Set(bareIn(parse(code, { ecmaVersion: 5 }) as Node as Tree, new Set()));

  test('reads by a bare name only what is the language’s, or is asked for in a guard', () => {
    expect([...bare]).toContain('document');
    expect([...bare].filter((one) => !ALLOWED.has(one))).toEqual([]);
  });
});
