import { boot } from '@etax/frame'
import { speech } from '@etax/i18n/console'
import '@etax/ui/styles.css'
import App from './App.vue'
import { applyPreferences } from './frame/preferences'
import { makeRouter } from './router'

applyPreferences()
boot(App, speech, makeRouter)
