export { usePages } from '@etax/frame'
