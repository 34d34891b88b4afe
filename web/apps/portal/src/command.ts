export { forget, useCommand } from '@etax/frame'
