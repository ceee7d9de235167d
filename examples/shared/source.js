/**
 * Fills each `<pre data-source="tag">` with what stands between `<!-- tag -->` and `<!-- /tag -->` in this page's own
 * source, so that the code which is shown is the code which runs.
 */
const page = await fetch(location.href);
const source = await page.text();

for (const block of document.querySelectorAll('[data-source]')) {
  const { source: name } = block.dataset;
  block.textContent = source.split(`<!-- ${name} -->`)[1].split(`<!-- /${name} -->`)[0].trim();
}
