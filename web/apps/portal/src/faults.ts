export { useFaults, type Fault } from '@etax/frame'
