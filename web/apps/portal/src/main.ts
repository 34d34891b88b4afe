import { boot } from '@etax/frame'
import { speech } from '@etax/i18n'
import '@etax/ui/styles.css'
import App from './App.vue'
import { makeRouter } from './router'
import { inKiosk } from './shell'

if (inKiosk) void import('./kiosk/start').then(({ start }) => start())
else boot(App, speech, makeRouter)
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js')
