/// <reference types="vite/client" />
declare module '@etax/ui/styles.css'
