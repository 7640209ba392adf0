/** The page's requests; the only channel that the host listens to. */
export const CALL_CHANNEL = 'counterdraft:call'

/** The host's events for the page. */
export const EVENT_CHANNEL = 'counterdraft:event'
