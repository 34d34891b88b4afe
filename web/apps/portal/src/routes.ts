import type { RouteRecordRaw } from 'vue-router'

const forTaxpayer: RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('./pages/HomePage.vue'), meta: { place: 'home' } },
  { path: 'filing/:form/:period', name: 'return', component: () => import('./pages/ReturnPage.vue'), meta: { place: 'home' } },
  { path: 'filing/:form/:period/check', name: 'check', component: () => import('./pages/CheckPage.vue'), meta: { place: 'home' } },
  { path: 'returns/:return', name: 'receipt', component: () => import('./pages/ReceiptPage.vue'), meta: { place: 'ledger' } },
  { path: 'pay', name: 'pay', component: () => import('./pages/PayPage.vue'), meta: { place: 'pay' } },
  { path: 'payments/:payment', name: 'payment', component: () => import('./pages/PaymentPage.vue'), meta: { place: 'pay' } },
  { path: 'agreements', name: 'agreements', component: () => import('./pages/AgreementsPage.vue'), meta: { place: 'pay' } },
  { path: 'ledger', name: 'ledger', component: () => import('./pages/LedgerPage.vue'), meta: { place: 'ledger' } },
  { path: 'certificates/:certificate', name: 'certificate', component: () => import('./pages/CertificatePage.vue'), meta: { place: 'ledger' } },
  { path: 'calendar', name: 'calendar', component: () => import('./pages/CalendarPage.vue'), meta: { place: 'calendar' } },
  { path: 'invoices', name: 'invoices', component: () => import('./pages/InvoicesPage.vue'), meta: { place: 'invoices' } },
  { path: 'invoices/new', name: 'issue', component: () => import('./pages/IssuePage.vue'), meta: { place: 'invoices' } },
  { path: 'invoices/batches', name: 'batches', component: () => import('./pages/BatchesPage.vue'), meta: { place: 'invoices' } },
  { path: 'invoices/batches/:batch', name: 'batch', component: () => import('./pages/BatchPage.vue'), meta: { place: 'invoices' } },
  { path: 'invoices/received', name: 'received', component: () => import('./pages/ReceivedPage.vue'), meta: { place: 'invoices' } },
  { path: 'invoices/received/files', name: 'imports', component: () => import('./pages/ImportPage.vue'), meta: { place: 'invoices' } },
  { path: 'invoices/received/files/:file', name: 'imported', component: () => import('./pages/ImportedPage.vue'), meta: { place: 'invoices' } },
  { path: 'invoices/received/:received', name: 'received-invoice', component: () => import('./pages/ReceivedInvoicePage.vue'), meta: { place: 'invoices' } },
  { path: 'invoices/deductions', name: 'deductions', component: () => import('./pages/DeductionPage.vue'), meta: { place: 'invoices' } },
  { path: 'invoices/:invoice', name: 'invoice', component: () => import('./pages/InvoicePage.vue'), meta: { place: 'invoices' } },
  { path: 'jobs', name: 'jobs', component: () => import('./pages/JobsPage.vue'), meta: { place: 'me' } },
  { path: 'people', name: 'people', component: () => import('./pages/PeoplePage.vue'), meta: { place: 'me' } },
  { path: 'access', name: 'access', component: () => import('./pages/AccessPage.vue'), meta: { place: 'me' } },
  { path: 'me', name: 'me', component: () => import('./pages/MePage.vue'), meta: { place: 'me' } },
]

/** The portal's pages. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'welcome', component: () => import('./pages/WelcomePage.vue'), meta: { open: true } },
  { path: '/verify', name: 'verify', component: () => import('./pages/VerifyPage.vue'), meta: { open: true } },
  { path: '/tax-calendar', name: 'tax-calendar', component: () => import('./pages/TaxCalendarPage.vue'), meta: { open: true } },
  { path: '/status', name: 'status', component: () => import('./pages/StatusPage.vue'), meta: { open: true } },
  { path: '/calculator', name: 'calculator', component: () => import('./pages/CalculatorPage.vue'), meta: { open: true } },
  { path: '/accessibility', name: 'accessibility', component: () => import('./pages/AccessibilityPage.vue'), meta: { open: true } },
  { path: '/sessions', name: 'sessions', component: () => import('./pages/SessionsPage.vue') },
  { path: '/identity', name: 'identity', component: () => import('./pages/IdentityPage.vue') },
  { path: '/enterprises/new', name: 'enterprise', component: () => import('./pages/EnterprisePage.vue') },
  { path: '/t/:taxpayer', children: forTaxpayer },
  { path: '/:rest(.*)*', name: 'nothing', component: () => import('./pages/NothingPage.vue'), meta: { open: true } },
]
