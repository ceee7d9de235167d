// A file, as the policy allows no code within the page.
document.getElementById('choose').addEventListener('click', () => {
  pirsch('Plan Chosen', { meta: { plan: 'pro' } });
});
