// A file, as the policy allows no code within the page.
document.getElementById('choose').addEventListener('click', () => {
  // Without the script, because it was blocked or is another one, the page works on.
  window.pirsch?.('Plan Chosen', { meta: { plan: 'pro' } });
});
