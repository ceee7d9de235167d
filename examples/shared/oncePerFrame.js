/** However often the returned function is called, `draw` is called once in the next frame; never while the page is hidden. */
export function oncePerFrame(draw) {
  let asked;
  return () => {
    asked ??= requestAnimationFrame(() => {
      asked = undefined;
      draw();
    });
  };
}
