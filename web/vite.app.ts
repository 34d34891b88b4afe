import vue from '@vitejs/plugin-vue'
import type { UserConfig } from 'vite'

/** The gateway of a running installation, for looking at pages while they are written. */
const gateway = process.env.ETAX_GATEWAY ?? 'http://localhost:8080'

/** How every front end is built. */
export function app(base: string): UserConfig {
  return {
    base,
    plugins: [vue()],
    define: {
      __VUE_OPTIONS_API__: false,
      __VUE_I18N_FULL_INSTALL__: false,
      __VUE_I18N_LEGACY_API__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
    },
    // the content security policy allows no data: script and no inline module
    build: { target: 'es2020', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    server: { proxy: { '/api': gateway, '/bff': gateway, '/docs': gateway } },
  }
}
