/** The elements that an event came by, the innermost first; those inside an open shadow root too. */
export const pathOf = (event: Event): Element[] => {
  const path: unknown[] = event.composedPath ? event.composedPath() : [];
  if (!path[0]) for (let node = event.target as Node | null; node; node = node.parentNode) path.push(node);
  return path.filter((node) => (node as Node).nodeType === 1) as Element[];
};
