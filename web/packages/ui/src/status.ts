/** How a status looks; its words stand in the dictionaries. */
export interface Look {
  tone: 'idle' | 'brand' | 'ok' | 'warn' | 'bad'
  icon: string
}

const IDLE: Look = { tone: 'idle', icon: '○' }
const MOVING: Look = { tone: 'brand', icon: '◔' }
const DONE: Look = { tone: 'ok', icon: '✓' }
const ATTENTION: Look = { tone: 'warn', icon: '!' }
const BAD: Look = { tone: 'bad', icon: '✕' }

const CORE = { PENDING: MOVING, ACKNOWLEDGED: DONE, REJECTED: BAD }

const LOOKS: Record<string, Record<string, Look>> = {
  obligation: { UPCOMING: IDLE, OPEN: ATTENTION, OVERDUE: { tone: 'bad', icon: '!' }, FULFILLED: DONE },
  payment: { CREATED: MOVING, SENT: MOVING, UNKNOWN: MOVING, COLLECTED: MOVING, IN_TREASURY: DONE, FAILED: BAD },
  core: CORE,
  coreState: CORE,
  agreement: { UNVERIFIED: ATTENTION, VERIFIED: DONE, ENDED: IDLE },
  batch: { RECEIVING: MOVING, WAITING: MOVING, RUNNING: MOVING, DONE: DONE },
  exportState: { WAITING: MOVING, RUNNING: MOVING, READY: DONE, FAILED: BAD, EXPIRED: IDLE },
  syncState: { PENDING: MOVING, SENT: MOVING, RETRYING: ATTENTION, REJECTED: BAD, MANUAL: BAD, ACKNOWLEDGED: DONE, CONFIRMED: DONE },
  reconciliation: { AGREED: DONE, REPAIRING: MOVING, REPAIRED: DONE, DIFFERENT: BAD },
  repair: { RESENT: MOVING, REPAIRED: DONE, OPEN: BAD },
  packStatus: { IN_FORCE: DONE, COMING: MOVING, PAST: IDLE },
  extensionState: { PROPOSED: ATTENTION, APPROVED: DONE, REFUSED: BAD, WITHDRAWN: IDLE },
  channelState: { OPEN: DONE, CLOSED: BAD, DISABLED: IDLE },
  loadState: { RUNNING: MOVING, DONE: DONE },
  received: { UNSELECTED: IDLE, CONFIRMED: DONE, NOT_DEDUCTIBLE: IDLE },
  standing: { MATCHED: DONE, GENUINE: DONE, UNVERIFIED: ATTENTION },
  relation: { PENDING: MOVING, ACTIVE: DONE, ENDED: IDLE, REFUSED: IDLE },
  serviceState: { UP: DONE, RESTING: ATTENTION, DOWN: BAD },
  invoiceKind: {},
}

/** The look of a status; neutral where nothing is known of it. */
export function statusOf(dictionary: string, code: string): Look {
  return LOOKS[dictionary]?.[code] ?? IDLE
}
