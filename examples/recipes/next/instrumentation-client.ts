// Next's app router: Next runs this file once in the browser, before the first page is interactive. Pages that it
// shows afterwards are pageviews by themselves; on its server a tracker does nothing.
import './tracker';
