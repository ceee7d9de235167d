/** Runs in the page: where to click an element, in pixels of the window, once it is in view. */
export const findMiddle = (css: string): { x: number; y: number } => {
  const element = document.querySelector(css) as Element;
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
};
