/* Parts of a page that fetch themselves anew (htmx polls them). Without this file they still do; with it they do not
   disturb: nothing is fetched for a tab that nobody looks at, or under text that somebody is selecting. */
const selecting = part => {
  const choice = document.getSelection();
  return choice && !choice.isCollapsed && part.contains(choice.anchorNode);
};

document.addEventListener('htmx:beforeRequest', e => {
  if (document.hidden || selecting(e.target)) e.preventDefault();
});

document.addEventListener('htmx:beforeSwap', e => {
  if (e.detail.target.hasAttribute('data-waiting') && e.detail.shouldSwap) {
    const toast = document.querySelector('.toast');
    if (toast) toast.textContent = 'The first event has arrived.';
  }
});

/* A page that stopped getting news says so. */
const stale = isStale => {
  const note = document.getElementById('stale');
  if (note) note.hidden = !isStale;
};
document.addEventListener('htmx:sendError', () => stale(true));
document.addEventListener('htmx:responseError', () => stale(true));
document.addEventListener('htmx:afterSwap', () => stale(false));
