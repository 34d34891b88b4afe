/** Where a self-service terminal opens the portal. */
export const KIOSK = '/kiosk/'

/** Whether this page was opened as a terminal's. Who has signed in is shown in the shell of her session's channel, wherever she opened it. */
export const inKiosk = `${location.pathname}/`.startsWith(KIOSK)
