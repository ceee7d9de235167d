/** How near a name is to what is looked for: first the very name, then what begins so, what has it, and all else. */
export function rankOf(name: string, search: string): number {
  const plain = (text: string) => text.toLowerCase().replace(/^data-|[^a-z\d]/g, '');
  const [own, wanted] = [plain(name), plain(search)];
  if (!wanted || own === wanted) return 0;
  return own.startsWith(wanted) ? 1 : own.includes(wanted) ? 2 : 3;
}
