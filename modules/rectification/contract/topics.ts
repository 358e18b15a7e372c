// Topics of the room's events, by name, for pages that follow them.

/** A case file was registered, moved, or found again. */
export const CASE_CHANGED = 'rectification.case-changed';

/** A supervision order was issued, raised, answered, sent back or closed. */
export const ORDER_CHANGED = 'rectification.order-changed';

/** A unit takes part or did its part; a verification or a re-check has come, gone, or another owner. */
export const HANDLING_CHANGED = 'rectification.handling-changed';
