/** Whether `fetch` can outlive the page. Firefox has `fetch` since 39 and its `keepalive` since 133. */
export const hasKeepalive = (): boolean => typeof Request === 'function' && 'keepalive' in Request.prototype;
