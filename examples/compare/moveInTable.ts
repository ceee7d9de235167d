/** Rows and columns. */
const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

const buttonsOf = (row: Element | undefined): HTMLElement[] => [...(row?.querySelectorAll('button') ?? [])];

const reach = (button: HTMLElement | undefined): void => {
  button?.focus();
  // A cell that is seen in part is not scrolled to by the focus alone.
  button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

/** From a cell to the next one that can be opened, by the keys for it; at the edge it stays. */
export function moveInTable(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  const table = cell?.closest('table');
  if (!step || !cell || !table || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const [down, right] = step;
  const list = right
    ? buttonsOf(cell.parentElement ?? undefined)
    : [...table.rows].flatMap((row) => buttonsOf(row.cells[cell.cellIndex]));
  const place = list.findIndex((button) => cell.contains(button)) + (right || down);
  reach(list[Math.min(Math.max(place, 0), list.length - 1)]);
}
