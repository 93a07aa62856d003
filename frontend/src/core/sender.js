// Who a message is from. Any page that holds a handle to this window can send it one: the site that embeds the atlas,
// and, over plain http, a site that opened it.

/** Whether a message event comes from the page around this frame, and that page is ours. */
export const isOwnPage = (event) => event.source === window.parent && event.origin === window.location.origin;
