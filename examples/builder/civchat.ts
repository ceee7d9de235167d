// What a page with the widget of User.com says before it. Here the key is the one that the tag has.
window.civchat = { apiKey: document.querySelector<HTMLElement>('script[data-usercom-key]')?.dataset.usercomKey };
