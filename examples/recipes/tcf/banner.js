// Stands for the script of a consent platform: as much of the TCF's API as the page asks for, and two buttons.
// https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
(() => {
  const listeners = [];
  let eventStatus = 'cmpuishown';
  let consents = {};
  const tell = (listener, listenerId) =>
    listener({ gdprApplies: !/outside/.test(location.search), eventStatus, listenerId, publisher: { consents } }, true);

  window.__tcfapi = (command, _version, callback) => {
    if (command === 'addEventListener') tell(callback, listeners.push(callback));
  };

  addEventListener('DOMContentLoaded', () => {
    for (const [id, isGiven] of [
      ['yes', true],
      ['no', false],
    ]) {
      const button = Object.assign(document.createElement('button'), { id, textContent: id });
      document.body.append(button);
      button.addEventListener('click', () => {
        eventStatus = 'useractioncomplete';
        consents = { 8: isGiven };
        listeners.forEach(tell);
      });
    }
  });
})();
