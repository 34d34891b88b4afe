import { boot } from '@etax/frame'
import { speech } from '@etax/i18n'
import KioskApp from './KioskApp.vue'
import OfferedLink from './OfferedLink.vue'
import { makeKioskRouter } from './router'

/** Starts the portal as a terminal shows it. */
export function start(): void {
  document.documentElement.classList.add('kiosk')
  boot(KioskApp, speech, makeKioskRouter, (app) => void app.component('RouterLink', OfferedLink))
}
